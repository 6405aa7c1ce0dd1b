//! The web servers that people have, each with its recipe of `deploy/`, on a port of this machine.

mod config;

use std::fs::{self, File, Permissions};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::folder;
use crate::machine::repository;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nginx,
    Apache,
    Caddy,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Nginx, Kind::Apache, Kind::Caddy];

    /// As people write it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Nginx => "nginx",
            Kind::Apache => "Apache",
            Kind::Caddy => "Caddy",
        }
    }

    /// What somebody copies, from the root of the repository.
    fn recipe(self) -> &'static str {
        match self {
            Kind::Nginx => "deploy/nginx/komek.conf",
            Kind::Apache => "deploy/apache/.htaccess",
            Kind::Caddy => "deploy/caddy/Caddyfile",
        }
    }
}

/// A server on 127.0.0.1; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    child: Child,
    /// What it serves is in here, and all that it writes.
    _folder: TempDir,
}

/// How long a server may take to start or to stop on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where a server is told to listen, and what it may read and write.
struct Place<'a> {
    address: SocketAddr,
    /// All that is its own.
    folder: &'a Path,
    /// What is published.
    root: &'a Path,
    recipe: &'a Path,
}

impl Server {
    /// Serves a copy of a site, in a folder below the root such as `a/b`, or in the root itself.
    pub fn start(kind: Kind, program: &Path, site: &Path, below: &str) -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        // Started by root, it serves as somebody else, who has to get there.
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755))?;
        let root = folder.path().join("www");
        folder::copy(site, &root.join(below))?;
        let recipe = repository().join(kind.recipe());
        if kind == Kind::Apache {
            fs::copy(&recipe, root.join(below).join(".htaccess"))?;
        }
        let address = free_address()?;
        let place = Place { address, folder: folder.path(), root: &root, recipe: &recipe };
        let log = folder.path().join("log");
        let mut command = command(kind, program, &place)?;
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&log)?)
            .spawn()?;
        let mut server = Self { address, child, _folder: folder };
        server.wait_until_it_listens(&log)?;
        Ok(server)
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    fn wait_until_it_listens(&mut self, log: &Path) -> io::Result<()> {
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect(self.address).is_err() {
            let ended = self.child.try_wait()?;
            if ended.is_some() || Instant::now() > end {
                let said = fs::read_to_string(log)?;
                return Err(io::Error::other(format!("it does not listen: {}", said.trim())));
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }
}

impl Drop for Server {
    /// Asks it to end, so that it ends whatever it has started.
    fn drop(&mut self) {
        let end = Instant::now() + PATIENCE;
        let mut asked = kill_process(Pid::from_child(&self.child), Signal::TERM).is_ok();
        while asked && Instant::now() < end {
            thread::sleep(Duration::from_millis(10));
            asked = matches!(self.child.try_wait(), Ok(None));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The server in this process's group, so that Ctrl-C reaches it too.
fn command(kind: Kind, program: &Path, place: &Place<'_>) -> io::Result<Command> {
    let config: PathBuf = place.folder.join("config");
    let mut command = Command::new(program);
    match kind {
        Kind::Nginx => {
            fs::write(&config, config::nginx(place))?;
            command.arg("-p").arg(place.folder).arg("-c").arg(&config);
        }
        Kind::Apache => {
            fs::write(&config, config::apache(place))?;
            command.arg("-DFOREGROUND").arg("-f").arg(&config);
        }
        Kind::Caddy => {
            fs::write(&config, config::caddy(place))?;
            command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&config);
            command.env("KOMEK_ADDRESS", format!("http://{}", place.address));
            command.env("KOMEK_ROOT", place.root);
            command.env("XDG_DATA_HOME", place.folder).env("XDG_CONFIG_HOME", place.folder);
        }
    }
    Ok(command)
}

/// A port that nobody listens on at this moment.
fn free_address() -> io::Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}
