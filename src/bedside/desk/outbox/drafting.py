"""What an adapter is given: the signed-off words and pictures of a delivery, and nothing else."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

from bedside.desk.outbox.fitting import fitted
from bedside.networks.base import Account, Draft, Key, LinkCard, Part, Picture, Publication, fix

if TYPE_CHECKING:
    from bedside.desk.library.models import Media
    from bedside.desk.outbox.models import Delivery
    from bedside.desk.planner.models import Variant
    from bedside.networks.base import Trail, Vault
    from bedside.networks.base.http import Client

# Under this name `progress` keeps the time a post carries: the first try's, the same ever after.
AT = "at"


def publication_of(delivery: Delivery, http: Client, vault: Vault, trail: Trail) -> Publication:
    """The delivery as an adapter takes it. `progress` must hold the time of the first try.

    Raises OSError where a picture's file cannot be read.
    """
    at = datetime.fromisoformat(delivery.progress[AT])
    channel = delivery.channel
    account = Account(channel.account.get("server", ""), channel.handle or channel.name, vault)
    draft = draft_of(delivery.variant, at)
    return Publication(http, account, draft, Key(str(delivery.pk), at), trail)


def draft_of(variant: Variant, at: datetime) -> Draft:
    """The words and pictures of a variant; raises as above, or `Failure` (fix).

    A picture that is larger than the network takes is made smaller.
    """
    version, network = variant.version, variant.channel.network
    pictures = tuple(
        fitted(
            Picture(_bytes(one.media), one.media.mime, one.alt, one.media.width, one.media.height),
            network,
        )
        for one in version.media.select_related("media")
    )
    card = LinkCard(version.link) if version.link else None
    return Draft((Part(variant.text, pictures, card),), at)


def _bytes(media: Media) -> bytes:
    with media.file.open("rb") as file:
        data: bytes = file.read()
    # What was signed off is these bytes, not whatever lies in the folder now.
    if hashlib.sha256(data).hexdigest() != media.sha256:
        raise fix("A picture is not the one that was signed off. Choose it again.", field="media")
    return data
