//! Pure tables with source and date: CDN, cloud, panels, ports, proxy programs.
