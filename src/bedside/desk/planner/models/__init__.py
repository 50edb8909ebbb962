"""The tables of the planner, one file each."""

from bedside.desk.planner.models.campaign import Campaign
from bedside.desk.planner.models.draft import Draft
from bedside.desk.planner.models.post import Post
from bedside.desk.planner.models.set_aside import SetAside
from bedside.desk.planner.models.variant import Variant
from bedside.desk.planner.models.version import Version
from bedside.desk.planner.models.version_authorization import VersionAuthorization
from bedside.desk.planner.models.version_media import VersionMedia

__all__ = [
    "Campaign",
    "Draft",
    "Post",
    "SetAside",
    "Variant",
    "Version",
    "VersionAuthorization",
    "VersionMedia",
]
