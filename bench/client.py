"""A small client that keeps cookies, follows no redirect and can read a form: enough to sign in and prepare a load."""

import html.parser
import http.cookiejar
import urllib.error
import urllib.parse
import urllib.request


class NotMeasured(Exception):
    """Why a figure is missing. It becomes a sentence in the results, never the end of the run."""


class StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Client:
    def __init__(self, url):
        self.url = url
        self.cookies = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(StayHere, urllib.request.HTTPCookieProcessor(self.cookies))

    def get(self, path):
        """The body of a page that must be there."""
        status, body = self._send(urllib.request.Request(self.url + path))
        if status != 200:
            raise NotMeasured(f"GET {path} answered {status}")
        return body

    def post(self, path, fields):
        """The status that a form is answered with."""
        form = urllib.parse.urlencode(fields).encode()
        return self._send(urllib.request.Request(self.url + path, data=form, headers={"Origin": self.url}))[0]

    def send_form(self, path, fields):
        """Where the answer to a form leads; nothing where it was not taken."""
        form = urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(self.url + path, data=form, headers={"Origin": self.url})
        try:
            self._opener.open(request, timeout=30).close()
        except urllib.error.HTTPError as answer:
            return answer.headers["Location"] if answer.code == 303 else None
        return None

    def upload(self, path, name, text):
        """Sends a file by the form of a page; where the answer leads, without what follows a question mark."""
        mark = "----of-the-form"
        parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
                 for key, value in self.form(path).items()]
        parts.append(
            f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            f"Content-Type: text/csv\r\n\r\n{text}\r\n--{mark}--\r\n")
        headers = {"Origin": self.url, "Content-Type": f"multipart/form-data; boundary={mark}"}
        request = urllib.request.Request(self.url + path, data="".join(parts).encode(), headers=headers)
        try:
            self._opener.open(request, timeout=60).close()
        except urllib.error.HTTPError as answer:
            if answer.code == 303:
                return answer.headers["Location"].split("?")[0]
            raise NotMeasured(f"POST {path} answered {answer.code}") from answer
        raise NotMeasured(f"POST {path} led nowhere")

    def cookie_header(self):
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.cookies)

    def form(self, path, page=None):
        """The hidden fields, by name, of the form that is sent to an address; it stands on the page of that address,
        or on another. Selects say what is chosen in them."""
        reader = FormReader(path.split("?")[0])
        reader.feed(self.get(page or path).decode())
        if reader.fields is None:
            raise NotMeasured(f"GET {path} shows no form that posts to it")
        return reader.fields

    def sign_in(self, account):
        fields = self.form("/sign-in") | {"name": account.name, "password": account.password}
        status = self.post("/sign-in", fields)
        if status not in (302, 303):
            raise NotMeasured(f"POST /sign-in answered {status}")

    def _send(self, request):
        try:
            with self._opener.open(request, timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read()


class FormReader(html.parser.HTMLParser):
    def __init__(self, action):
        super().__init__()
        self.fields, self._action, self._inside = None, action, False
        self._select = None

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "form" and self.fields is None and values.get("method", "get").lower() == "post":
            if (values.get("action") or self._action) == self._action:
                self.fields, self._inside = {}, True
        elif tag == "input" and self._inside and values.get("type") == "hidden" and values.get("name"):
            self.fields[values["name"]] = values.get("value") or ""
        elif tag == "select" and self._inside:
            self._select = values.get("name")
        elif tag == "option" and self._inside and self._select and "selected" in values:
            self.fields[self._select] = values.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "form":
            self._inside = False
