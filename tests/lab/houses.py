"""Other houses for the same networks: what stands around a fault, and must not decide the verdict (houses.toml)."""
import json
import pathlib
import re
import tomllib

KEYS = {"name", "what", "numbers", "words", "places", "flat", "setup", "resolv", "zone", "hosts", "others", "user", "lacks", "only", "expect"}


def load():
    houses = tomllib.loads((pathlib.Path(__file__).resolve().parent / "houses.toml").read_text())["house"]
    for house in houses:
        assert set(house) <= KEYS, f"{house['name']}: unknown keys {sorted(set(house) - KEYS)}"
    return {house["name"]: house for house in houses}


def reword(house, text):
    """What a network says of itself, beside the addresses of its places: names, and addresses that are the same as others."""
    return renumber(house, text, house.get("words", []))


def renumber(house, text, words=()):
    """All replacements at once: what one has put there is not replaced by the next."""
    table = dict([*words, *house.get("numbers", [])])
    if not table:
        return text
    # `a:192.0.2.7` and `aaaa:2001:db8::7` are answers of a DNS server; a name may stand behind a longer one's dot.
    def start(old):
        if old[0].isalpha() and "." in old:
            return r"(?<![a-z0-9-])"
        return r"(?<![0-9.])" if "." in old else r"(?:(?<![0-9a-f:])|(?<=aaaa:))"
    def end(old):
        return "" if old[-1] in ".:" else r"(?![0-9])" if "." in old else r"(?![0-9a-f:])"
    each = "|".join(f"{start(old)}{re.escape(old)}{end(old)}" for old in table)
    return re.sub(each, lambda found: table[found.group(0)], text)


def fits(house, scenario):
    """Whether the network makes sense there. Addresses that are mistyped, or written backwards, are not renumbered."""
    text = json.dumps(scenario, ensure_ascii=False)
    if (house.get("numbers") or house.get("words")) and re.search("[０-９。．｡]|[0-9],[0-9]+,[0-9]|in-addr", text):
        return False
    return not re.search(house.get("lacks", r"(?!)"), text) and bool(re.search(house.get("only", ""), text))


def furnish(house, scenario):
    """The scenario as it is in this house."""
    scenario = json.loads(reword(house, json.dumps(scenario)))
    said = {int(number) for number in re.findall(r"(?<![0-9.])[0-9]{1,5}(?![0-9.])", json.dumps(scenario))} | set(implied(scenario["target"]))
    ports = sorted(port for port in said if 0 < port < 65536) or [9]
    before = [step.replace("PORTS", ", ".join(map(str, ports))) for step in house.get("setup", [])]
    places = house.get("places", {})
    steps = []
    for step in scenario.get("setup", []):
        place, colon, command = step.partition(": ")
        steps.append(places.get(place, place) + colon + command)
    for key in ("resolv", "zone", "hosts"):
        if key in house and key not in scenario:
            scenario[key] = reword(house, house[key])
    return scenario | {"setup": before + steps, "user": (scenario.get("user", "") + " " + house.get("user", "")).strip()}


def implied(target):
    """The port that a scheme means."""
    return [{"ws": 80, "http": 80, "wss": 443, "https": 443}[scheme] for scheme in re.findall(r"\b(wss?|https?)://", target)]


def expected(house, scenario):
    """The scenario with the truth that can be known in this house."""
    other = house.get("expect", {}).get(scenario["name"])
    if not other:
        return scenario
    return scenario | other
