//! Practice servers that speak HTTP and WebSocket.

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role};

use super::answers::{Answer, read_to_the_end};

/// The longest request that is read.
const LONGEST_REQUEST: usize = 16 * 1_024;

/// The subprotocol of [`Answer::Subprotocol`].
const SUBPROTOCOL: &str = "mqtt";

/// A request, as far as practice needs it.
struct Request {
    path: String,
    headers: Vec<(String, String)>,
}

impl Request {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The key of a WebSocket request.
    fn key(&self) -> Option<&str> {
        let asks = self.header("upgrade")?.eq_ignore_ascii_case("websocket");
        self.header("sec-websocket-key").filter(|_| asks)
    }

    /// Whether the page that asks is of the server's own address.
    fn is_own_origin(&self) -> bool {
        let host = self
            .header("origin")
            .and_then(|origin| origin.split_once("://"));
        host.is_some_and(|(_, host)| Some(host) == self.header("host"))
    }

    fn names_subprotocol(&self) -> bool {
        self.header("sec-websocket-protocol")
            .is_some_and(|list| list.split(',').any(|one| one.trim() == SUBPROTOCOL))
    }
}

/// Answers one request.
pub(super) async fn say<S>(answer: Answer, stream: &mut S) -> std::io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send,
{
    let Some(request) = read(stream).await? else {
        return Ok(());
    };
    let key = request.key();
    match (answer, key) {
        (Answer::Web(status), _) => page(stream, status).await,
        (Answer::OtherPath, _) if request.path != "/ws" => page(stream, 404).await,
        (Answer::OwnOrigin, _) if !request.is_own_origin() => page(stream, 403).await,
        (Answer::Subprotocol, _) if !request.names_subprotocol() => page(stream, 400).await,
        (_, None) => {
            let help = "Sec-WebSocket-Version: 13\r\n";
            send(
                stream,
                "400 Bad Request",
                help,
                "This is a WebSocket server.",
            )
            .await
        }
        (Answer::WrongKey, Some(_)) => {
            open(stream, "bm90IHRoZSBrZXkgdGhhdCBjYW1l", "").await?;
            read_to_the_end(stream).await
        }
        (_, Some(key)) => {
            let chosen = if answer == Answer::Subprotocol {
                format!("Sec-WebSocket-Protocol: {SUBPROTOCOL}\r\n")
            } else {
                String::new()
            };
            open(stream, &derive_accept_key(key.as_bytes()), &chosen).await?;
            talk(stream, answer).await
        }
    }
}

async fn open<S: AsyncWrite + Unpin>(
    stream: &mut S,
    accept: &str,
    more: &str,
) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Accept: {accept}\r\n{more}\r\n"
    );
    stream.write_all(head.as_bytes()).await
}

async fn talk<S>(stream: &mut S, answer: Answer) -> std::io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send,
{
    let mut socket = WebSocketStream::from_raw_socket(stream, Role::Server, None).await;
    if answer == Answer::Policy {
        let frame = CloseFrame {
            code: CloseCode::Policy,
            reason: "token missing".into(),
        };
        socket
            .close(Some(frame))
            .await
            .map_err(std::io::Error::other)?;
    }
    while let Some(Ok(message)) = socket.next().await {
        if matches!(message, Message::Text(_) | Message::Binary(_)) {
            socket.send(message).await.map_err(std::io::Error::other)?;
        }
    }
    Ok(())
}

async fn page<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut S,
    status: u16,
) -> std::io::Result<()> {
    let nginx = |title: &str| {
        format!(
            "<html><body><center><h1>{title}</h1></center>\r\n<hr><center>nginx</center></body></html>"
        )
    };
    let (line, headers, body) = match status {
        200 => (
            "200 OK",
            "",
            "<html><body>A web page.</body></html>".to_owned(),
        ),
        301 => (
            "301 Moved Permanently",
            "Location: ws://new.example/chat\r\n",
            String::new(),
        ),
        400 => (
            "400 Bad Request",
            "Server: nginx\r\n",
            nginx("400 Bad Request"),
        ),
        401 => (
            "401 Unauthorized",
            "WWW-Authenticate: Basic realm=\"practice\"\r\n",
            "Sign in first.".to_owned(),
        ),
        403 => ("403 Forbidden", "", "Not from there.".to_owned()),
        404 => ("404 Not Found", "", "Nothing here.".to_owned()),
        426 => (
            "426 Upgrade Required",
            "Server: nginx\r\n",
            "Failed to open a WebSocket connection: missing Connection header.".to_owned(),
        ),
        502 => (
            "502 Bad Gateway",
            "Server: nginx\r\n",
            nginx("502 Bad Gateway"),
        ),
        _ => ("500 Internal Server Error", "", "It broke.".to_owned()),
    };
    send(stream, line, headers, &body).await
}

async fn send<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut S,
    line: &str,
    headers: &str,
    body: &str,
) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 {line}\r\n{headers}Content-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    stream.shutdown().await?;
    read_to_the_end(stream).await
}

/// Reads the head of a request; none when the other side left before it was whole.
async fn read<S: AsyncRead + Unpin>(stream: &mut S) -> std::io::Result<Option<Request>> {
    let mut heard = Vec::with_capacity(1_024);
    while !heard.windows(4).any(|four| four == b"\r\n\r\n") {
        if heard.len() > LONGEST_REQUEST || stream.read_buf(&mut heard).await? == 0 {
            return Ok(None);
        }
    }
    let text = String::from_utf8_lossy(&heard).into_owned();
    let mut lines = text.split("\r\n");
    let first = lines.next().unwrap_or_default();
    let path = first.split(' ').nth(1).unwrap_or("/");
    Ok(Some(Request {
        path: path.to_owned(),
        headers: lines
            .map_while(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
            .collect(),
    }))
}
