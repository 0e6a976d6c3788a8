"""The JSON language service of Visual Studio Code, as the Monaco editor carries it, in a headless browser."""

import http.server
import itertools
import json
import pathlib
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Browser"))
from devtools import Browser, find_browser  # noqa: E402

PAGE = """<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="/vs/loader.js"></script><script>
require.config({ paths: { vs: "/vs" } });
const ready = new Promise((resolve, reject) => require(["vs/editor/editor.main"], resolve, reject));

async function choose(schemas) {
    const monaco = await ready;
    monaco.json.jsonDefaults.setDiagnosticsOptions(
        { validate: true, enableSchemaRequest: true, schemaRequest: "error", schemaValidation: "error", schemas });
}

async function look(uri, text, position) {
    const monaco = await ready;
    const model = monaco.editor.createModel(text, "json", monaco.Uri.parse(uri));
    try {
        const service = await (await monaco.json.getWorker())(model.uri);
        return {
            completions: (await service.doComplete(uri, position)).items,
            hover: await service.doHover(uri, position),
            markers: await service.doValidation(uri),
        };
    } finally {
        model.dispose();
    }
}
</script>"""

CURSOR = "▮"


class Look:
    """What the editor has to say of a text, and of the place in it where the cursor is."""

    def __init__(self, answer):
        self.completions = answer["completions"]
        contents = (answer["hover"] or {}).get("contents", [])
        self.hover = "\n".join(contents if isinstance(contents, list) else [contents])
        self.markers = [(marker["range"]["start"], marker["range"]["end"], marker["message"]) for marker in answer["markers"]]

    @property
    def labels(self):
        return [item["label"] for item in self.completions]


class LanguageService:
    """Serves the editor and the schemas on this machine and asks the language service about texts."""

    def __init__(self, editor, files):
        """`editor` is the folder `vs` of Monaco; `files` are served under `/files/`, the texts by their paths."""
        self.files = files = dict(files)
        self.numbers = itertools.count()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                path = self.path.split("?")[0]
                kind = {".js": "text/javascript", ".css": "text/css"}.get(pathlib.PurePath(path).suffix, "application/json")
                if path == "/":
                    body, kind = PAGE.encode(), "text/html; charset=utf-8"
                elif path.startswith("/files/") and path[7:] in files:
                    body = files[path[7:]].encode()
                elif path.startswith("/vs/") and ".." not in path and (editor / path[4:]).is_file():
                    body = (editor / path[4:]).read_bytes()
                else:
                    return self.send_error(404)
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        self.browser = Browser(find_browser())
        self.browser.visit(self.address + "/")

    def use(self, schema):
        """Every text is held against this schema; with None against the one that it names."""
        schemas = [] if schema is None else [{"uri": "prefab://schema", "fileMatch": ["*"], "schema": schema}]
        self.browser.evaluate(f"choose({json.dumps(schemas)})")

    def look(self, text):
        """Where the text has no cursor, it is at the end."""
        before = text.split(CURSOR)[0]
        line = before.count("\n")
        # Columns are counted in units of UTF-16.
        column = len(before.rsplit("\n", 1)[-1].encode("utf-16-le")) // 2
        uri = f"{self.address}/files/text-{next(self.numbers)}.json"
        arguments = [uri, text.replace(CURSOR, ""), {"line": line, "character": column}]
        return Look(self.browser.evaluate(f"look(...{json.dumps(arguments)})"))

    def close(self):
        self.browser.close()
        self.server.shutdown()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
