"""A vendor's program, written against the generated classes: what it makes of each entry of an inbox."""
import json
import sys

from client import page_from_dict

for entry in page_from_dict(json.load(sys.stdin)).entries:
    if entry.event is None:
        print("withheld")
    elif entry.event.type == "referral.declined":
        print(f"declined: {entry.event.data.reason}")
    else:
        print(f"other: {entry.event.type}")
