"""A WebSocket server with one habit: web_socket_server.py NAME PORT. Works with the library's versions 10 to 12 and later ones
that still have its legacy interface."""
import asyncio
import http
import sys

import websockets

try:
    from websockets.legacy.server import serve
except ImportError:
    serve = websockets.serve


async def echo(connection, _path=None):
    async for message in connection:
        await connection.send(message)


async def closes(connection, _path=None):
    await connection.close(1008, "come back with a token")


async def only_chat(_path, headers):
    """Refuses, before the handshake, who does not ask for the subprotocol."""
    if "chat.v2" not in headers.get("Sec-WebSocket-Protocol", ""):
        return http.HTTPStatus.BAD_REQUEST, [], b"Subprotocol required: chat.v2\n"


PROGRAMS = {
    "healthy": (echo, {}),
    "closes": (closes, {}),
    "own_origin": (echo, {"origins": ["https://app.example"]}),
    "own_subprotocol": (echo, {"subprotocols": ["chat.v2"], "process_request": only_chat}),
    "offers_subprotocol": (echo, {"subprotocols": ["chat.v2"]}),
}


async def main():
    handler, options = PROGRAMS[sys.argv[1]]
    await serve(handler, "127.0.0.1", int(sys.argv[2]), **options)
    await asyncio.Future()


asyncio.run(main())
