//! The sockets of practice servers, and the connections that they take.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use socket2::{Domain, SockRef, Socket, Type};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use super::answers::{self, Answer};
use super::scenarios::{SCENARIOS, Scenario, Server};
use super::{PracticeError, certificates};

/// The longest that one connection is kept.
const LONGEST: Duration = Duration::from_mins(2);

/// Time for a TLS handshake.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// How many connections one server takes at a time.
const MOST_CONNECTIONS: usize = 128;

/// After an error of the listener (no file descriptors left), this long nothing is accepted.
const PAUSE: Duration = Duration::from_millis(50);

/// A practice server that runs. Dropping it ends it and its connections.
#[derive(Debug)]
pub struct Served {
    /// Which one.
    pub scenario: &'static Scenario,
    /// The address to check.
    pub url: String,
    /// The accept loop; the tasks of connections hang on it.
    running: JoinSet<()>,
    /// A port that is kept from others while nobody listens on it.
    kept: Option<Socket>,
}

/// Starts the practice server of a name.
///
/// # Errors
/// When there is none of this name, or this computer gives no socket.
pub async fn serve(name: &str) -> Result<Served, PracticeError> {
    match SCENARIOS.iter().find(|scenario| scenario.name == name) {
        Some(scenario) => start(scenario).await,
        None => Err(PracticeError::Unknown(name.to_owned())),
    }
}

/// Starts all of them. One that cannot be started (without IPv6, say) does not keep the others from it.
pub async fn serve_all() -> Vec<(&'static Scenario, Result<Served, PracticeError>)> {
    let mut all = Vec::with_capacity(SCENARIOS.len());
    for scenario in SCENARIOS {
        all.push((scenario, start(scenario).await));
    }
    all
}

async fn start(scenario: &'static Scenario) -> Result<Served, PracticeError> {
    let mut served = Served {
        scenario,
        url: String::new(),
        running: JoinSet::new(),
        kept: None,
    };
    let v4 = IpAddr::from(Ipv4Addr::LOCALHOST);
    let port = match scenario.server {
        Server::Nobody => served.keep(SocketAddr::new(v4, 0))?,
        Server::OtherFamily => {
            // The port is kept on 127.0.0.1 first: then nobody else can answer there.
            let port = served.keep(SocketAddr::new(v4, 0))?;
            let address = SocketAddr::new(Ipv6Addr::LOCALHOST.into(), port);
            let listener = TcpListener::bind(address).await?;
            served
                .running
                .spawn(accept(listener, Answer::WebSocket, None));
            port
        }
        Server::Plain(answer) => served.listen(answer, None).await?,
        Server::Tls(fault, answer) => {
            let acceptor = certificates::acceptor(fault)?;
            served.listen(answer, Some(acceptor)).await?
        }
    };
    served.url = format!("{}://127.0.0.1:{port}/", scenario.scheme);
    Ok(served)
}

impl Served {
    async fn listen(
        &mut self,
        answer: Answer,
        tls: Option<TlsAcceptor>,
    ) -> Result<u16, PracticeError> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        self.running.spawn(accept(listener, answer, tls));
        Ok(port)
    }

    /// Takes a port without listening: whoever connects is refused, and nobody else can take it.
    fn keep(&mut self, address: SocketAddr) -> Result<u16, PracticeError> {
        let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
        socket.bind(&address.into())?;
        let bound = socket.local_addr()?.as_socket();
        self.kept = Some(socket);
        Ok(bound.map_or(0, |bound| bound.port()))
    }
}

async fn accept(listener: TcpListener, answer: Answer, tls: Option<TlsAcceptor>) {
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            Some(_) = connections.join_next() => continue,
        };
        match accepted {
            Ok((stream, _)) if connections.len() < MOST_CONNECTIONS => {
                let tls = tls.clone();
                connections.spawn(async move {
                    // An error is the other side's leaving; that is what practice servers are for.
                    drop(timeout(LONGEST, connection(stream, answer, tls)).await);
                });
            }
            Ok(_) => {}
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

async fn connection(
    mut stream: TcpStream,
    answer: Answer,
    tls: Option<TlsAcceptor>,
) -> std::io::Result<()> {
    if answer == Answer::Reset {
        SockRef::from(&stream).set_linger(Some(Duration::ZERO))?;
    }
    match tls {
        Some(acceptor) => {
            let mut stream = timeout(HANDSHAKE, acceptor.accept(stream)).await??;
            answers::say(answer, &mut stream).await
        }
        None => answers::say(answer, &mut stream).await,
    }
}
