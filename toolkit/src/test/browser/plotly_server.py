"""A loopback stand-in for the address of plotly.js: serves the pinned file, or behaves like a network that does not let it through."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SERVE, DROP, PORTAL = "serve", "drop", "portal"
PORTAL_PAGE = b"<!doctype html><title>Sign in to this network</title>"


class PlotlyServer:
    """Counts who asked; `mode` says what the next one gets: the file, a closed connection, or a sign-in page with status 200."""

    def __init__(self, plotly_js: Path):
        self.mode = SERVE
        self.requests = 0
        self._script = plotly_js.read_bytes()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/plotly.min.js"

    def __enter__(self):
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *failure):
        self._http.shutdown()
        self._http.server_close()

    def _handler(server):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                server.requests += 1
                if server.mode == DROP:
                    self.close_connection = True
                    return
                kind, body = ("text/javascript", server._script) if server.mode == SERVE else ("text/html", PORTAL_PAGE)
                self.send_response(200)
                self.send_header("Content-Type", f"{kind}; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Access-Control-Allow-Origin", "*")
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words):
                pass

        return Handler
