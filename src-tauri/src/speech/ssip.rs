//! What is said to the desktop's speech service, and what it answers: lines over a socket on this machine, as the protocol
//! SSIP of Speech Dispatcher has it. Nothing here knows a network.

use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The end of an answer, or something that was told in between.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// A word or a sentence begins: what was put before it.
    Mark(String),
    /// All of it is read.
    End,
    /// It was broken off.
    Broken,
    /// Something else: a message begins, pauses, goes on.
    Other,
}

/// A conversation with the service.
#[derive(Debug)]
pub(super) struct Talk {
    answers: BufReader<UnixStream>,
    asks: UnixStream,
}

/// A hold of the same conversation for whoever breaks it off: its answers are read by the one who has it.
#[derive(Debug)]
pub(crate) struct Hand(UnixStream);

impl Hand {
    /// Says `verb` of everything that was said in this conversation: pause, resume, cancel.
    pub(super) fn says(&mut self, verb: &str) -> io::Result<()> {
        write!(self.0, "{verb} self\r\n")?;
        self.0.flush()
    }
}

/// Where the service listens.
fn socket() -> Option<PathBuf> {
    let folder = std::env::var_os("XDG_RUNTIME_DIR")?;
    Some(Path::new(&folder).join("speech-dispatcher/speechd.sock"))
}

impl Talk {
    /// Begins a conversation; the service is started when it does not run.
    pub(super) fn begin() -> io::Result<Self> {
        let missing = || io::Error::from(io::ErrorKind::NotFound);
        let path = socket().ok_or_else(missing)?;
        Self::at(&path).or_else(|_| {
            // As the desktop's own readers start it; it answers when it listens.
            Command::new("speech-dispatcher")
                .arg("--spawn")
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()?;
            Self::at(&path)
        })
    }

    /// Begins a conversation where somebody listens.
    pub(super) fn at(path: &Path) -> io::Result<Self> {
        let asks = UnixStream::connect(path)?;
        let answers = BufReader::new(asks.try_clone()?);
        let mut talk = Self { answers, asks };
        talk.ask("SET self CLIENT_NAME user:viktig-for-meg:main")?;
        // What is read aloud is not kept to be read again.
        talk.ask("SET self HISTORY off").ok();
        Ok(talk)
    }

    pub(super) fn hand(&self) -> io::Result<Hand> {
        self.asks.try_clone().map(Hand)
    }

    /// Asks, and gives the lines of the answer.
    pub(super) fn ask(&mut self, what: &str) -> io::Result<Vec<String>> {
        write!(self.asks, "{what}\r\n")?;
        self.asks.flush()?;
        self.answer()
    }

    /// Has a text read, with marks in it.
    pub(super) fn read(&mut self, text: &str) -> io::Result<()> {
        self.ask("SPEAK")?;
        // It is one line; a dot alone on a line would end it.
        write!(self.asks, "{text}\r\n.\r\n")?;
        self.asks.flush()?;
        self.answer().map(|_| ())
    }

    /// Waits until something is told. What was asked by a hand is answered in between, and passed over.
    pub(super) fn hear(&mut self) -> io::Result<Heard> {
        let (code, lines) = self.lines()?;
        Ok(match code {
            700 => Heard::Mark(lines.into_iter().nth(2).unwrap_or_default()),
            702 => Heard::End,
            703 => Heard::Broken,
            _ => Heard::Other,
        })
    }

    /// The answer to what was asked; what is told meanwhile is of what was read before.
    fn answer(&mut self) -> io::Result<Vec<String>> {
        loop {
            let (code, lines) = self.lines()?;
            match code {
                200..=299 => return Ok(lines),
                700..=799 => {}
                _ => return Err(io::Error::other(format!("the speech service answered {code}"))),
            }
        }
    }

    /// One answer: its lines, and the code on its last. `225-12`, then `225 OK MESSAGE QUEUED`.
    fn lines(&mut self) -> io::Result<(u16, Vec<String>)> {
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            if self.answers.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let line = line.trim_end();
            let code = line.get(..3).and_then(|code| code.parse().ok());
            let code = code.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
            match line.get(3..4) {
                Some("-") => lines.push(line.get(4..).unwrap_or_default().to_owned()),
                _ => return Ok((code, lines)),
            }
        }
    }
}
