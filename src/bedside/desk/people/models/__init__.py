"""The tables of people, one file each."""

from bedside.desk.people.models.api_token import ApiToken
from bedside.desk.people.models.department import Department
from bedside.desk.people.models.invitation import Invitation
from bedside.desk.people.models.member import Member
from bedside.desk.people.models.one_time_link import OneTimeLink
from bedside.desk.people.models.organisation import Organisation
from bedside.desk.people.models.user import User

__all__ = ["ApiToken", "Department", "Invitation", "Member", "OneTimeLink", "Organisation", "User"]
