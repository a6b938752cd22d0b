#!/usr/bin/env python3
"""Runs a program in a terminal of its own: looks for words, types keys, gives its exit code; 99 in vain.

in_terminal.py WORDS KEYS [WORDS KEYS]... -- PROGRAM [ARGUMENT]...

WORDS are waited for behind the words before; KEYS may hold escapes (\\x03 is Ctrl+C).
"""

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

PATIENCE = 60  # seconds
ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])")


def give_up(why):
    print(why, file=sys.stderr)
    sys.exit(99)


def wait(terminal, seen, words=None):
    """Reads until the words have come in, or without words until the end. What came behind them."""
    deadline = time.monotonic() + PATIENCE
    while True:
        # Wine begins a new line after every 80 bytes, those of escapes counted, in the middle of words too.
        plain = ESCAPES.sub(b"", seen.replace(b"\r\r\n", b""))
        if words is not None and words.encode() in plain:
            return plain.split(words.encode(), 1)[1]
        wanted = f"{words or 'the end'}; it wrote {plain[-500:]!r}"
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            give_up(f"waited in vain for {wanted}")
        try:
            more = os.read(terminal, 1 << 16)
        except OSError:
            more = b""
        if not more and words is None:
            return b""
        if not more:
            give_up(f"it ended before {wanted}")
        seen += more


def main():
    split = sys.argv.index("--")
    steps, command = sys.argv[1:split], sys.argv[split + 1 :]
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execvp(command[0], command)
    seen = b""
    for words, keys in zip(steps[::2], steps[1::2]):
        seen = wait(terminal, seen, words)
        os.write(terminal, keys.encode().decode("unicode_escape").encode("latin-1"))
    wait(terminal, seen)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


main()
