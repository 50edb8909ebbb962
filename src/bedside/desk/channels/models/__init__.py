"""The tables of channels, one file each."""

from bedside.desk.channels.models.channel import Channel
from bedside.desk.channels.models.credential import Credential
from bedside.desk.channels.models.designation import Designation

__all__ = ["Channel", "Credential", "Designation"]
