"""As much of python-dateutil as the generated classes call; vendors install the package."""
from datetime import datetime


def parse(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))
