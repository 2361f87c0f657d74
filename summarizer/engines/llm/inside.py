"""What stands in for the network where the model runs in this process."""

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import httpx2


class Answering(Protocol):
    """Something that answers requests for chat completions in this process."""

    def answer(self, body: bytes) -> tuple[int, bytes]:
        """The status and the body of the reply to a request's body."""
        ...


def transport(model: Answering) -> "httpx2.BaseTransport":
    """A transport of the SDK's HTTP library that asks a loaded model and no network."""
    import httpx2

    class InProcess(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            status, body = model.answer(request.read())
            headers: Any = {"content-type": "application/json"}
            return httpx2.Response(status, headers=headers, content=body, request=request)

    return InProcess()
