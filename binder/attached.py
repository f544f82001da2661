"""Runs a Python program that ends when its parent does: attached.py (-m MODULE | FILE) [ARGUMENT...]

The parent keeps our standard input open and writes nothing to it. When it closes it, or dies by whatever cause, we interrupt
ourselves as Ctrl-C would, so that Jupyter stops its kernels in good order.
"""

import _thread
import os
import runpy
import signal
import sys
import threading


def interrupt_at_end_of(stream):
    while stream.read(4096):
        pass
    if os.name == "nt":
        _thread.interrupt_main()
    else:
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)


if __name__ == "__main__":
    parent = os.fdopen(os.dup(0), "rb", buffering=0)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    threading.Thread(target=interrupt_at_end_of, args=(parent,), daemon=True).start()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    del sys.argv[0]
    if sys.argv[0] == "-m":
        del sys.argv[0]
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    else:
        runpy.run_path(sys.argv[0], run_name="__main__")
