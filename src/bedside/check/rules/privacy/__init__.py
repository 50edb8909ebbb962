"""PHI: what tells the world who a patient is, or that somebody is one."""

from bedside.check.rules.base import Rule
from bedside.check.rules.privacy.phi001_patient_name import RULE as PHI001
from bedside.check.rules.privacy.phi002_patient_place import RULE as PHI002
from bedside.check.rules.privacy.phi003_patient_date import RULE as PHI003
from bedside.check.rules.privacy.phi004_patient_phone import RULE as PHI004
from bedside.check.rules.privacy.phi005_patient_fax import RULE as PHI005
from bedside.check.rules.privacy.phi006_patient_email import RULE as PHI006
from bedside.check.rules.privacy.phi007_social_security_number import RULE as PHI007
from bedside.check.rules.privacy.phi008_medical_record_number import RULE as PHI008
from bedside.check.rules.privacy.phi009_health_plan_number import RULE as PHI009
from bedside.check.rules.privacy.phi010_account_number import RULE as PHI010
from bedside.check.rules.privacy.phi011_licence_number import RULE as PHI011
from bedside.check.rules.privacy.phi012_vehicle_identifier import RULE as PHI012
from bedside.check.rules.privacy.phi013_device_identifier import RULE as PHI013
from bedside.check.rules.privacy.phi014_patient_web_address import RULE as PHI014
from bedside.check.rules.privacy.phi015_ip_address import RULE as PHI015
from bedside.check.rules.privacy.phi018_unique_mark import RULE as PHI018
from bedside.check.rules.privacy.phi019_age_over_89 import RULE as PHI019
from bedside.check.rules.privacy.phi020_patient_relationship import RULE as PHI020
from bedside.check.rules.privacy.phi021_echoed_details import RULE as PHI021
from bedside.check.rules.privacy.phi022_patient_story import RULE as PHI022
from bedside.check.rules.privacy.phi023_identifiable_combination import RULE as PHI023
from bedside.check.rules.privacy.phi026_asks_private_details import RULE as PHI026
from bedside.check.rules.privacy.phi027_reshared_story import RULE as PHI027
from bedside.check.rules.privacy.phi028_condition_report import RULE as PHI028

PRIVACY_RULES: tuple[Rule, ...] = (
    PHI001,
    PHI002,
    PHI003,
    PHI004,
    PHI005,
    PHI006,
    PHI007,
    PHI008,
    PHI009,
    PHI010,
    PHI011,
    PHI012,
    PHI013,
    PHI014,
    PHI015,
    PHI018,
    PHI019,
    PHI020,
    PHI021,
    PHI022,
    PHI023,
    PHI026,
    PHI027,
    PHI028,
)
