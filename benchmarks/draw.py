"""Turns a Vega-Lite chart on standard input into SVG on standard output (plot environment)."""

from __future__ import annotations

import sys

import vl_convert

print(vl_convert.vegalite_to_svg(sys.stdin.read()))
