//! The exit codes of the contract.

use std::process::ExitCode;

/// How a call ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Exit {
    /// Reachable or degraded; all practice servers as expected; the window was closed.
    Good,
    /// Unreachable or inconclusive; a practice server was judged otherwise than expected; no window.
    Failed,
    /// The call itself was wrong.
    WrongCall,
    /// The diagnosis could not be written where asked.
    NotWritten,
    /// Ended by Ctrl+C; what was known is written.
    Interrupted,
}

impl Exit {
    /// The number that the system gets.
    pub const fn code(self) -> u8 {
        match self {
            Self::Good => 0,
            Self::Failed => 1,
            Self::WrongCall => 2,
            Self::NotWritten => 3,
            // 128 and the number of SIGINT, as shells have it.
            Self::Interrupted => 130,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
