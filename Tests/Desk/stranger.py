"""A page of somebody else, from a server of its own on this machine, that tries to use the desk behind the user's back."""

import http.server
import json
import threading

PAGE = """<!doctype html><meta charset="utf-8"><title>a stranger</title><h1>a stranger</h1>
<script src="/attack.js"></script>"""


class Stranger:
    """Serves pages at `http://127.0.0.1:PORT`, the desk's own site by its address, and as `localhost`, a foreign one."""

    def __init__(self):
        stranger = self
        self.script = ""

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body, kind = (stranger.script, "text/javascript") if self.path == "/attack.js" else (PAGE, "text/html")
                data = body.encode()
                self.send_response(200)
                self.send_header("Content-Type", kind + "; charset=utf-8")
                self.send_header("Content-Length", str(len(data)))
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    # What the pages try. Each leaves its findings in `window.found`.

    def posts(self, address, body, kind="text/plain"):
        """Posts by fetch, by a beacon and by a form, which need no consent of the desk to be sent."""
        self.script = """
(async () => {
  const address = %s, body = %s, kind = %s;
  const found = [];
  for (const method of ['POST', 'PUT', 'DELETE']) {
    for (const mode of ['no-cors', 'cors']) {
      try {
        const answer = await fetch(address, { method, mode, credentials: 'include', headers: { 'Content-Type': kind }, body });
        found.push(`${method} ${mode} ${answer.type} ${answer.status}`);
      } catch (error) { found.push(`${method} ${mode} ${error.name}`); }
    }
  }
  navigator.sendBeacon(address, new Blob([body], { type: kind }));
  const frame = document.createElement('iframe');
  frame.name = 'sink';
  document.body.append(frame);
  const form = document.createElement('form');
  Object.assign(form, { action: address, method: 'POST', target: 'sink', enctype: 'text/plain' });
  const field = document.createElement('input');
  Object.assign(field, { name: body.slice(0, -1), value: body.slice(-1) });
  form.append(field);
  document.body.append(form);
  form.submit();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  window.found = found;
})();""" % (json.dumps(address), json.dumps(body), json.dumps(kind))

    def reads(self, addresses):
        """Reads by fetch and as a script, a style, a picture."""
        self.script = """
(async () => {
  const found = [];
  for (const address of %s) {
    try {
      const answer = await fetch(address, { credentials: 'include' });
      found.push([address, 'fetch', await answer.text()]);
    } catch (error) { found.push([address, 'fetch', null]); }
    for (const [tag, place] of [['script', 'src'], ['link', 'href'], ['img', 'src']]) {
      found.push(await new Promise((resolve) => {
        const element = document.createElement(tag);
        if (tag === 'link') element.rel = 'stylesheet';
        element.onload = () => resolve([address, tag, 'loaded']);
        element.onerror = () => resolve([address, tag, null]);
        setTimeout(() => resolve([address, tag, null]), 4000);
        element[place] = address;
        document.head.append(element);
      }));
    }
  }
  window.found = found;
})();""" % json.dumps(addresses)

    def frames(self, address):
        """Shows the desk in a frame, to lay something over its buttons."""
        self.script = """
(async () => {
  const frame = document.createElement('iframe');
  frame.src = %s;
  await new Promise((resolve) => { frame.onload = resolve; document.body.append(frame); setTimeout(resolve, 4000); });
  const other = document.createElement('object');
  other.data = frame.src;
  document.body.append(other);
  const opened = window.open(frame.src, '_blank');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  let reached = null;
  try { reached = frame.contentDocument ? frame.contentDocument.body.innerText : null; } catch (error) { reached = null; }
  window.found = { reached, frames: window.frames.length };
})();""" % json.dumps(address)
