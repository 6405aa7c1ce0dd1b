//! One chromedriver for as long as any test needs it.
//!
//! It stays in this process's group, so that Ctrl-C and the group stop of `cargo xtask` reach it and its browsers;
//! at the end, also after a panic, it is told to shut down, which closes every browser it started.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use super::environment;

pub(crate) struct Driver {
    child: Mutex<Child>,
    /// Kept open: a driver whose output nobody holds is stopped by its next word.
    _output: BufReader<ChildStdout>,
    port: u16,
}

/// The driver that is running, or a new one.
pub(crate) fn shared() -> Arc<Driver> {
    static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    running.upgrade().unwrap_or_else(|| {
        let driver = Arc::new(Driver::start());
        *running = Arc::downgrade(&driver);
        driver
    })
}

impl Driver {
    fn start() -> Self {
        let mut command = Command::new(environment::chromedriver());
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("chromedriver starts");
        let mut output = BufReader::new(child.stdout.take().expect("its output is piped"));
        let mut line = String::new();
        let port = loop {
            line.clear();
            let read = output.read_line(&mut line).unwrap_or(0);
            assert!(read > 0, "chromedriver ended before it named its port");
            let named = line.trim().trim_end_matches('.').rsplit_once("successfully on port ");
            if let Some(port) = named.and_then(|(_, port)| port.parse().ok()) {
                break port;
            }
        };
        Self { child: Mutex::new(child), _output: output, port }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn ask_to_shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.ask_to_shut_down();
        let child = self.child.get_mut().unwrap_or_else(PoisonError::into_inner);
        let deadline = Instant::now() + Duration::from_secs(5);
        while Instant::now() < deadline {
            if let Ok(Some(_)) = child.try_wait() {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = child.kill();
        let _ = child.wait();
    }
}
