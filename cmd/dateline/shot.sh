#!/bin/bash
# shot.sh name width height extra... [#hash]
name=$1; w=$2; h=$3; url=${4:-file:///tmp/scratch-report/report.html}; shift 4
timeout 60 chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=$w,$h --screenshot=/tmp/scratch-report/$name.png "$@" "$url" >/tmp/scratch-report/chrome.log 2>&1; ls -la $name.png
