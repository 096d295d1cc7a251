"""That the person is cut off from every network, shown beside what can be reached from the same system otherwise."""

from __future__ import annotations

from trial.log import expect
from trial.root import BareRoot, TrialError
from trial.running import running

ELSEWHERE = "deb.debian.org"  # what apt has just been to
CONNECT = 'exec 3<>"/dev/tcp/$1/80"'


def check_cut_off(root: BareRoot) -> str:
    """No interface but the computer's own, no route, no name, no connection; where root has all of them."""
    address = root.run("getent", "ahostsv4", ELSEWHERE).split()[0]
    root.run("bash", "-c", CONNECT, "bash", address)
    interfaces = root.as_person({}, "cat", "/proc/net/dev").splitlines()[2:]
    expect([line.split(":")[0].strip() for line in interfaces] == ["lo"], f"the person has {interfaces}")
    routes = root.as_person({}, "cat", "/proc/net/route").splitlines()[1:]
    expect(not routes, f"the person has routes: {routes}")
    refused(root, "getent", "ahostsv4", ELSEWHERE)
    said = refused(root, "bash", "-c", CONNECT, "bash", address)
    expect("Network is unreachable" in said, f"the connection failed otherwise: {said}")
    return f"{ELSEWHERE} ({address}) answers root; to the person the network is unreachable"


def refused(root: BareRoot, *command: str) -> str:
    """What a command of the person's says as it fails."""
    try:
        root.as_person({}, *command)
    except TrialError as error:
        return str(error)
    raise TrialError(f"the person could: {' '.join(command)}")


def check_processes(root: BareRoot, number: int) -> None:
    """So many processes of the program run, all of them cut off."""
    found = running(root)
    expect(len(found) == number, f"there run {[str(each) for each in found]}")
    networks = {each.network for each in found}
    expect(networks == {f"net:[{root.network.stat().st_ino}]"}, f"they reach {networks}")
