"""The bill of materials: a CycloneDX document of everything inside, for programs to read."""

import datetime
import uuid
from collections import defaultdict
from pathlib import Path

from component import Component, ContentsError
from cyclonedx.exception import CycloneDxException
from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Entry
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL


def write(parts: list[Component], version: str, built: datetime.datetime, file: Path) -> None:
    """A CycloneDX 1.6 document, checked against its schema; the same for the same parts and time.

    What a package carries hangs under it, as its component and as what it depends on.

    Raises:
        ContentsError: the document is not valid.
    """
    root = Entry(
        name="sidetone",
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref="sidetone",
        licenses=[LicenseFactory().make_from_string("MIT")],
    )
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, "\n".join([version, *(part.key for part in parts)])))
    bom.metadata.component = root
    bom.metadata.timestamp = built
    entries = {part.key: _entry(part) for part in parts}
    carried: dict[str, list[Entry]] = defaultdict(list)
    for part in parts:
        if part.carrier is None:
            bom.components.add(entries[part.key])
        else:
            carried[part.carrier.key].append(entries[part.key])
    for carrier, held in carried.items():
        entries[carrier].components.update(held)
        bom.register_dependency(entries[carrier], held)
    bom.register_dependency(root, [entries[part.key] for part in parts if part.carrier is None])
    try:
        text = JsonV1Dot6(bom).output_as_string(indent=1)
    except CycloneDxException as error:
        raise ContentsError(f"The bill of materials cannot be written: {error}") from error
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        raise ContentsError(f"The bill of materials is not valid: {fault}")
    file.write_text(text + "\n", encoding="utf-8")


def _entry(part: Component) -> Entry:
    pages = {ExternalReferenceType.WEBSITE: part.homepage, ExternalReferenceType.SOURCE_DISTRIBUTION: part.source}
    return Entry(
        name=part.name,
        version=part.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=part.key,
        purl=PackageURL.from_string(part.purl),
        licenses=[LicenseFactory().make_from_string(part.terms)],
        copyright="\n".join(part.copyright) or None,
        external_references=[ExternalReference(type=kind, url=XsUri(page)) for kind, page in pages.items() if page],
        # Its own version is nowhere in the files; the carrier's tells which it can be.
        properties=[] if part.version else [Property(name="sidetone:versionOfCarrier", value=part.carried_by)],
    )
