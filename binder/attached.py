"""Runs a Python program that ends when its parent does: attached.py (-m MODULE | FILE) [ARGUMENT...]

The parent keeps our standard input open and writes nothing to it. When it closes it, or dies by whatever cause, the
program gets a signal to terminate, upon which Jupyter stops its kernels. Ctrl-C reaches the parent as well, which then
closes our input; the signal itself is passed over, because an interrupted Jupyter Server leaves its kernels behind.
"""

import os
import runpy
import signal
import sys
import threading


def terminate_at_end_of(stream):
    while stream.read(4096):
        pass
    if os.name == "nt":
        signal.raise_signal(signal.SIGTERM)
    else:
        signal.pthread_kill(threading.main_thread().ident, signal.SIGTERM)


if __name__ == "__main__":
    parent = os.fdopen(os.dup(0), "rb", buffering=0)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    signal.signal(signal.SIGINT, lambda number, frame: None)
    threading.Thread(target=terminate_at_end_of, args=(parent,), daemon=True).start()
    del sys.argv[0]
    if sys.argv[0] == "-m":
        del sys.argv[0]
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    else:
        runpy.run_path(sys.argv[0], run_name="__main__")
