"""The part of the package requests that snippets use, for machines on which it is not installed."""

import json as jsonModule
import urllib.error
import urllib.request


class RequestException(IOError):
    pass


class Response:
    def __init__(self, status_code, headers, text):
        self.status_code = status_code
        self.headers = headers
        self.text = text

    def json(self):
        return jsonModule.loads(self.text)


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def post(url, *, json, headers, timeout, allow_redirects):
    assert allow_redirects is False
    request = urllib.request.Request(
        url,
        data=jsonModule.dumps(json).encode(),
        headers={"Content-Type": "application/json", **headers},
        method="POST",
    )
    try:
        try:
            response = urllib.request.build_opener(NoRedirects).open(request, timeout=timeout)
        except urllib.error.HTTPError as error:
            response = error
        with response:
            return Response(response.status, response.headers, response.read().decode())
    except Exception as error:
        raise RequestException(str(error)) from error
