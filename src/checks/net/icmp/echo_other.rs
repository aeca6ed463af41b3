//! Echo by the system's own function (Windows, `IcmpSendEcho2Ex`), which needs no rights.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use ping_async::{IcmpEchoRequestor, IcmpEchoStatus};
use tokio::sync::Mutex;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

/// How long the system waits for one answer.
const PATIENCE: Duration = Duration::from_secs(2);

pub(super) struct Echo {
    to: IpAddr,
    sender: mpsc::Sender<u16>,
    answers: Mutex<mpsc::Receiver<u16>>,
    running: Mutex<JoinSet<()>>,
}

impl Echo {
    pub(super) fn open(to: SocketAddr) -> io::Result<Self> {
        let (sender, answers) = mpsc::channel(64);
        Ok(Self {
            to: to.ip(),
            sender,
            answers: Mutex::new(answers),
            running: Mutex::new(JoinSet::new()),
        })
    }

    pub(super) async fn send(&self, sequence: u16) -> io::Result<()> {
        let requestor = IcmpEchoRequestor::new(self.to, None, None, Some(PATIENCE))?;
        let sender = self.sender.clone();
        self.running.lock().await.spawn(async move {
            if let Ok(reply) = requestor.send().await
                && reply.status() == IcmpEchoStatus::Success
            {
                // Nobody listens any more once the check has ended.
                sender.send(sequence).await.unwrap_or_default();
            }
        });
        Ok(())
    }

    pub(super) async fn next_answer(&self) -> u16 {
        match self.answers.lock().await.recv().await {
            Some(sequence) => sequence,
            None => std::future::pending().await,
        }
    }
}
