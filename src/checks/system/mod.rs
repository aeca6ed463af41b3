//! What this computer says: interfaces, routes, listeners, proxies, ports.
