//! Serves a built site as a production host would, compressed and with its `_headers`:
//! `preview [FOLDER] [PORT]`.

use site::preview::{base, router};
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, io};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "dist".into()));
    let port = arguments.next().unwrap_or_else(|| "8080".into());
    match serve(&folder, &port).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: can't serve {} on port {port}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

async fn serve(folder: &std::path::Path, port: &str) -> io::Result<()> {
    let router = router(folder)?;
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("http://{}{}", listener.local_addr()?, base(folder)?);
    axum::serve(listener, router).await
}
