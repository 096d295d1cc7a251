"""One request and its answer over HTTP, redirects followed by rules of ours. Imports the HTTP library.

A name is resolved once a hop: the addresses that were judged are the ones that are connected to, but for a proxy, which
resolves names by itself and is asked only for those that were judged here. Invariants: what the
person's headers hold goes to the origin that they were written for and to no other, and never from https to http; at
most `LARGEST_ANSWER` bytes are taken in.
"""

from __future__ import annotations

import asyncio
import dataclasses
import ssl
from collections.abc import Callable, Mapping
from dataclasses import field
from http import HTTPStatus
from typing import Final

import httpx

from app.base.errors import ToolError
from app.base.frozen import frozen
from app.tools.http.address import addresses_of, is_private
from app.tools.http.proxy import Way, hush, is_refused_login, proxy_of

LARGEST_ANSWER: Final = 1_000_000
MOST_REDIRECTS: Final = 5
_USER_AGENT: Final = "sidetone"
_REDIRECTS: Final = (301, 302, 303, 307, 308)

MayReach = Callable[[str], bool]


@frozen
class Request:
    """What to send.

    Args:
        headers: the person's, secret ones included.
    """

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes | None = field(default=None, repr=False)


@frozen
class Answer:
    """What came back in the end."""

    status: int
    host: str
    content_type: str
    data: bytes
    charset: str

    @property
    def reason(self) -> str:
        """The status in words, as `404 Not Found`."""
        try:
            return f"{self.status} {HTTPStatus(self.status).phrase}"
        except ValueError:
            return str(self.status)

    def text(self) -> str:
        """The answer as text. Raises ValueError when it is none."""
        is_said = self.content_type.startswith("text/") or self.content_type.endswith(("json", "xml"))
        try:
            return self.data.decode(self.charset, errors="replace" if is_said else "strict")
        except (UnicodeDecodeError, LookupError):
            raise ValueError(f"{self.content_type or 'data'} of {len(self.data):,} bytes, which is no text") from None


async def exchange(request: Request, *, tool: str, may_reach_private: MayReach, way: Way = True) -> Answer:
    """Send a request, follow redirects, take the answer in. The caller sets the time limit.

    Args:
        tool: for errors.
        may_reach_private: whether a host may be reached although its address is private.
        way: through which proxy.
    Raises:
        ToolError: it cannot be reached, a redirect or an address is refused (code `private_address`), or the answer
            is too large.
    """
    for hop in range(MOST_REDIRECTS + 1):
        url = httpx.URL(request.url)
        proxy = proxy_of(way, url.scheme, url.host)
        addresses = await _addresses(url, tool, may_reach_private, is_redirect=hop > 0, is_direct=proxy is None)
        answer, location = await _sent(request, url, addresses if proxy is None else [], proxy, tool)
        if not location:
            return answer
        request = _redirected(request, url, answer.status, location, tool)
    raise ToolError(f"{url.host} redirects more than {MOST_REDIRECTS} times", tool=tool, kind="raised")


async def _addresses(
    url: httpx.URL, tool: str, may_reach_private: MayReach, *, is_redirect: bool, is_direct: bool
) -> list[str]:
    try:
        found = await addresses_of(url.host, url.port or _default_port(url))
    except OSError as error:
        if not is_direct:
            return _left_to_the_proxy(url.host, tool, may_reach_private)
        raise ToolError(f"{url.host} cannot be found: is this computer online?", tool=tool, kind="raised") from error
    private = next((address for address in found if is_private(address)), None)
    if private is not None and not may_reach_private(url.host):
        how = "redirects to" if is_redirect else "has"
        said = f"the request {how} the private address {private}, which was not agreed to"
        hint = "Allow private addresses for this tool in the settings, if you know this server."
        raise ToolError(said, tool=tool, kind="refused", code="private_address", hint=hint)
    return found


def _left_to_the_proxy(host: str, tool: str, may_reach_private: MayReach) -> list[str]:
    """Only the proxy knows the name, so nobody here can say that its address is not private."""
    if may_reach_private(host):
        return []
    said = f"only the proxy can find {host}, so it may have a private address, which was not agreed to"
    hint = "Allow private addresses for this tool in the settings, if you know this server."
    raise ToolError(said, tool=tool, kind="refused", code="private_address", hint=hint)


async def _sent(
    request: Request, url: httpx.URL, addresses: list[str], proxy: str | None, tool: str
) -> tuple[Answer, str]:
    """The answer of one hop, and where it sends us on."""
    verify: ssl.SSLContext | bool = False
    if url.scheme == "https":
        verify = await asyncio.to_thread(httpx.create_ssl_context)
    hush("httpcore.socks")
    try:
        async with httpx.AsyncClient(verify=verify, timeout=None, trust_env=False, proxy=proxy) as client:
            if proxy is None:
                response = await _first_that_answers(client, request, url, addresses)
            else:
                headers = {"user-agent": _USER_AGENT, **request.headers}
                built = client.build_request(request.method, url, headers=headers, content=request.body)
                response = await client.send(built, stream=True)
            try:
                location = response.headers.get("location", "") if response.status_code in _REDIRECTS else ""
                data = b"" if location else await _taken_in(response, url.host, tool)
            finally:
                await response.aclose()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        # Not the library's own words: they may repeat a header.
        said = (
            f"{url.host} cannot be reached" if isinstance(error, httpx.ConnectError) else f"{url.host} did not answer"
        )
        raise ToolError(f"{said} ({_why(error, proxy)})", tool=tool, kind="raised") from None
    content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Answer(response.status_code, url.host, content_type, data, response.charset_encoding or "utf-8"), location


async def _first_that_answers(
    client: httpx.AsyncClient, request: Request, url: httpx.URL, addresses: list[str]
) -> httpx.Response:
    for number, address in enumerate(addresses, start=1):
        built = client.build_request(
            request.method,
            url.copy_with(host=address),
            headers={"user-agent": _USER_AGENT, **request.headers, "host": url.netloc.decode("ascii")},
            content=request.body,
            # The certificate is the name's, not the address's.
            extensions={"sni_hostname": url.raw_host.decode("ascii")},
        )
        try:
            return await client.send(built, stream=True)
        except httpx.ConnectError:
            if number == len(addresses):
                raise
    raise httpx.ConnectError("no address")


async def _taken_in(response: httpx.Response, host: str, tool: str) -> bytes:
    data = bytearray()
    async for chunk in response.aiter_bytes():
        data += chunk
        if len(data) > LARGEST_ANSWER:
            said = f"{host} answered with more than {LARGEST_ANSWER:,} bytes"
            raise ToolError(said, tool=tool, kind="output")
    return bytes(data)


def _redirected(request: Request, url: httpx.URL, status: int, location: str, tool: str) -> Request:
    """The request that a redirect asks for, without what belongs to the origin that it leaves."""
    target = url.join(location)  # the library has refused what is no address
    if target.scheme not in ("http", "https") or not target.host or target.userinfo:
        raise ToolError(f"{url.host} redirects to an address that cannot be followed", tool=tool, kind="refused")
    if status == 303 or (status in (301, 302) and request.method == "POST"):
        request = dataclasses.replace(request, method="GET", body=None)
    if _keeps_origin(url, target):
        return dataclasses.replace(request, url=str(target))
    if request.method != "GET":
        there, here = _origin(target), _origin(url)
        said = f"{here} redirects a {request.method} request to {there}, which it was not written for"
        raise ToolError(said, tool=tool, kind="refused")
    return Request("GET", str(target), {"accept": request.headers.get("accept", "*/*")})


def _keeps_origin(url: httpx.URL, target: httpx.URL) -> bool:
    """Whether two addresses are of one origin; the step from a server's http to its own https counts as such."""
    if url.host != target.host:
        return False
    ports = [each.port or _default_port(each) for each in (url, target)]
    is_upgrade = (url.scheme, target.scheme, *ports) == ("http", "https", 80, 443)
    return is_upgrade or (url.scheme == target.scheme and ports[0] == ports[1])


def _origin(url: httpx.URL) -> str:
    """Two addresses of one host may differ in no more than these."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _default_port(url: httpx.URL) -> int:
    return 443 if url.scheme == "https" else 80


def _why(error: Exception, proxy: str | None) -> str:
    if isinstance(error, httpx.ProxyError):
        is_login = is_refused_login(str(error))
        return "the proxy refuses its user or password" if is_login else "the proxy does not let it through"
    if isinstance(error, httpx.ConnectError):
        is_certificate = "CERTIFICATE" in str(error).upper()
        if is_certificate:
            return "its certificate is not trusted"
        return "the connection was refused or broke off" if proxy is None else "the proxy cannot be reached"
    if isinstance(error, httpx.RemoteProtocolError):
        return "it broke off, or its answer breaks the rules of HTTP"
    if isinstance(error, httpx.LocalProtocolError | httpx.InvalidURL | ValueError):
        return "the request has a header or address that cannot be sent"
    return "the connection broke off"
