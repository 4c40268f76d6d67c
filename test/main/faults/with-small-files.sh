#!/bin/sh
# Runs node with files that may not grow beyond a few kilobytes.
ulimit -f 16
exec node "$@"
