"""CLM: what a post promises or says is true about health, and what it rests on."""

from bedside.check.rules.base import Rule
from bedside.check.rules.claims.clm001_cure_or_guarantee import RULE as CLM001
from bedside.check.rules.claims.clm002_fraud_tip_off import RULE as CLM002
from bedside.check.rules.claims.clm003_claim_without_source import RULE as CLM003
from bedside.check.rules.claims.clm004_weak_source import RULE as CLM004
from bedside.check.rules.claims.clm005_weight_loss_claim import RULE as CLM005
from bedside.check.rules.claims.clm006_drug_benefit_no_risk import RULE as CLM006
from bedside.check.rules.claims.clm007_fda_status import RULE as CLM007
from bedside.check.rules.claims.clm008_untypical_testimonial import RULE as CLM008
from bedside.check.rules.claims.clm009_superlative import RULE as CLM009
from bedside.check.rules.claims.clm010_numbers_that_do_not_add_up import RULE as CLM010
from bedside.check.rules.claims.clm011_individual_advice import RULE as CLM011
from bedside.check.rules.claims.clm012_invented_patient import RULE as CLM012
from bedside.check.rules.claims.clm013_patient_testimonial import RULE as CLM013

CLAIMS_RULES: tuple[Rule, ...] = (
    CLM001,
    CLM002,
    CLM003,
    CLM004,
    CLM005,
    CLM006,
    CLM007,
    CLM008,
    CLM009,
    CLM010,
    CLM011,
    CLM012,
    CLM013,
)
