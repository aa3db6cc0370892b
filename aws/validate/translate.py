#!/usr/bin/env python3
"""What AWS makes of our templates, by AWS's own translator of SAM, under twenty sets of parameters each.

    SAM_TRANSLATOR=CHECKOUT aws/validate/translate.py            the cart's, the inventory's, and the cart's with its database
    SAM_TRANSLATOR=CHECKOUT aws/validate/translate.py TEMPLATE   another one, as its defaults have it, and with Name=value after it

CHECKOUT is one of aws/serverless-application-model (its folder samtranslator/ is enough; 1.110.0 was tried), which needs Python's
pydantic, jsonschema, boto3 and typing-extensions, but no account and no network. Each set has to keep the template's own patterns; of
what comes out, everything that is referred to has to be there under the conditions that hold. Exit 1 says that something was not, or
that the planted templates were taken."""
import copy
import logging
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
if "SAM_TRANSLATOR" not in os.environ:
    sys.exit("translate.py: set SAM_TRANSLATOR to a checkout of https://github.com/aws/serverless-application-model")
sys.path.insert(0, os.environ["SAM_TRANSLATOR"])
logging.disable(logging.WARNING)  # it tells of metrics that it keeps for AWS
from samtranslator.model.exceptions import InvalidDocumentException  # noqa: E402
from samtranslator.parser.parser import Parser  # noqa: E402
from samtranslator.translator.translator import Translator  # noqa: E402
from samtranslator.yaml_helper import yaml_parse  # noqa: E402

OPEN = {"OpenApi": "true"}
JWT = {"JwtIssuer": "https://id.example.com", "JwtAudience": "carts"}
VPC = {"SubnetIds": "subnet-1,subnet-2", "SecurityGroupIds": "sg-1"}
IAM = {"ReadModelAuthentication": "iam", "ReadModelResourceId": "cluster-1"}
SECRET = {"ReadModelAuthentication": "secret", "ReadModelSecretArn": "arn:aws:secretsmanager:eu-west-1:1:secret:x"}
POSTGRES = {"ReadModelUrl": "jdbc:postgresql://host/carts", "ReadModelUser": "mia"}
CARTS = {"CartEventsTable": "cart_events", "CartEventsStreamArn": "arn:aws:dynamodb:eu-west-1:1:table/cart_events/stream/x"}

OF_BOTH = [OPEN, JWT, OPEN | {"Tracing": "true"}, OPEN | VPC, JWT | VPC | IAM, JWT | VPC | SECRET, OPEN | {"ReadModelConcurrency": "5"},
    OPEN | {"AlarmTopicArn": "arn:aws:sns:eu-west-1:1:told"}, JWT | {"CorsOrigins": "https://a.example,https://b.example"},
    OPEN | {"Prefix": "mia-", "Release": "2"}, OPEN | {"DeletionProtection": "true", "LogRetentionDays": "90"},
    OPEN | {"ReadModelPooler": "true", "ReadModelEndpoint": "host:5432"}, OPEN | {"MemorySize": "2048", "Architecture": "x86_64"},
    JWT | {"JwtCallerClaim": "email"}]
OF_THE_CART = OF_BOTH + [JWT | {"ApiRateLimit": "5", "ApiBurstLimit": "9"}, OPEN | {"Face": "lean"}, OPEN | {"StateStrategy": "snapshot"},
    OPEN | {"StateStrategy": "snapshot", "WarmStates": "50", "SnapshotEvery": "7"}, OPEN | {"SnapshotsRemain": "true", "WarmStates": "9"},
    JWT | VPC | SECRET | {"StateStrategy": "snapshot", "Tracing": "true", "Prefix": "mia-", "Face": "lean"}]
OF_THE_INVENTORY = OF_BOTH + [OPEN | SECRET, OPEN | IAM, JWT | VPC, JWT | VPC | IAM | {"Tracing": "true", "ReadModelConcurrency": "2"},
    JWT | {"AlarmTopicArn": "arn:aws:sns:eu-west-1:1:told", "DeletionProtection": "true", "Replies": "all"},
    OPEN | {"ReadModelPassword": "of a trial", "Replies": "refusals"}]
# what has to be found in planted templates, or nothing that is said of ours is worth anything
PLANTED = {"dangling.yaml": ["Thing depends on OtherAliaslive", "Thing refers to Absent", "Thing refers to Large", "Thing refers to Nobody",
    "Size=64 is not"], "untranslatable.yaml": ["Versions", "Size=64 is not"]}
OF_THE_DATABASE = [{}, {"Standby": "true"}, {"MinCapacity": "0", "MaxCapacity": "2"}, {"SecretsEndpoint": "true"},
    {"DeletionProtection": "false", "BackupDays": "35"}]


def problems_of(template, given):
    """The stack that comes out, as AWS makes it of the template, and what is wrong with it."""
    tree = packaged(yaml_parse(open(template).read()))
    problems = [f"{name}={value} is not what the template takes" for name, value in given.items() if not fits(tree, name, value)]
    values = {name: str(it.get("Default", "")) for name, it in tree["Parameters"].items()} | given
    problems += [f"{name} has no value" for name, it in tree["Parameters"].items() if "Default" not in it and name not in given]
    try:
        stack = Translator({}, Parser()).translate(copy.deepcopy(tree), parameter_values=dict(values), passthrough_metadata=False)
    except InvalidDocumentException as refused:
        return {}, values, problems + [each.message for each in refused.causes]
    return stack, values, problems + sorted(set(Stack(stack, values).dangling()))


def packaged(tree):
    """Addresses in a bucket instead of files, as `package` makes them."""
    for name, resource in tree["Resources"].items():
        if "CodeUri" in resource.get("Properties", {}):
            resource["Properties"]["CodeUri"] = f"s3://bucket/{name}"
    return tree


def fits(tree, name, value):
    it = tree["Parameters"].get(name)
    return it is not None and value in map(str, it.get("AllowedValues", [value])) \
        and re.fullmatch(it.get("AllowedPattern", "(?s).*"), value) is not None and len(value) >= int(it.get("MinLength", 0))


class Stack:
    """What is left of a template under the conditions that hold."""

    def __init__(self, tree, values):
        self.tree, self.values = tree, values
        self.resources = {name: it for name, it in tree["Resources"].items() if self.holds(it.get("Condition"))}

    def holds(self, condition):
        return condition is None or self.truth(self.tree["Conditions"][condition])

    def truth(self, it):
        (function, of), = it.items()
        if function == "Condition":
            return self.holds(of)
        if function == "Fn::Equals":
            return len({str(self.values[each["Ref"]]) if isinstance(each, dict) else str(each) for each in of}) == 1
        return {"Fn::Not": lambda: not self.truth(of[0]), "Fn::And": lambda: all(map(self.truth, of)),
                "Fn::Or": lambda: any(map(self.truth, of))}[function]()

    def dangling(self):
        for name, it in self.resources.items():
            for waited in [it.get("DependsOn", [])] if isinstance(it.get("DependsOn"), str) else it.get("DependsOn", []):
                if waited not in self.tree["Resources"]:
                    yield f"{name} depends on {waited}, which is not there"
            yield from (f"{name} refers to {of}, which is not there" for of in self.missing(it.get("Properties", {})))
        for name, it in self.tree.get("Outputs", {}).items():
            if self.holds(it.get("Condition")):
                yield from (f"output {name} refers to {of}, which is not there" for of in self.missing(it))

    def missing(self, it):
        if isinstance(it, list):
            for each in it:
                yield from self.missing(each)
        elif isinstance(it, dict) and "Fn::If" in it:
            condition, then, otherwise = it["Fn::If"]
            yield from self.missing(then if self.holds(condition) else otherwise)
        elif isinstance(it, dict):
            yield from (of for of in referred(it) if not (of.startswith("AWS::") or of in self.resources or of in self.values))
            for each in it.values():
                yield from self.missing(each)


def referred(it):
    """Whom an object names itself."""
    if isinstance(it.get("Ref"), str) and len(it) == 1:
        yield it["Ref"]
    if "Fn::GetAtt" in it:
        yield it["Fn::GetAtt"].split(".")[0] if isinstance(it["Fn::GetAtt"], str) else it["Fn::GetAtt"][0]
    if "Fn::Sub" in it:
        text, own = it["Fn::Sub"] if isinstance(it["Fn::Sub"], list) else (it["Fn::Sub"], {})
        yield from (of.split(".")[0] for of in re.findall(r"\$\{([^!}]+)\}", text) if of.split(".")[0] not in own)


KINDS = {"AWS::EC2::Subnet": "subnet-1a", "AWS::EC2::SecurityGroup": "sg-1a", "Endpoint.Address": "host", "Endpoint.Port": "5432",
         "DBClusterResourceId": "cluster-1", "AWS::RDS::DBCluster": "tandem-1a"}


def stood_in(it, tree):
    """What an output comes to, with somebody's subnet and somebody's cluster for those that there will be."""
    if isinstance(it, str):
        return it
    (function, of), = it.items()
    if function == "Ref":
        return KINDS[tree["Resources"][of]["Type"]]
    if function == "Fn::GetAtt":
        return KINDS[".".join(of[1:]) if isinstance(of, list) else of.split(".", 1)[1]]
    if function == "Fn::Sub":
        return re.sub(r"\$\{\w+\.([^}]+)\}", lambda found: KINDS[found.group(1)], of)
    return of[0].join(stood_in(each, tree) for each in of[1])


def handed_on(database, template):
    """The parameters of the one that are outputs of the other, as deploy.sh --with-database hands them on."""
    tree = yaml_parse(open(template).read())
    return {name: stood_in(it["Value"], database) for name, it in database.get("Outputs", {}).items() if name in tree["Parameters"]}


def tell(name, results):
    """One line for all sets of a template, and one for each problem."""
    bad = [(given, problems) for given, problems in results if problems]
    for given, problems in bad:
        said = " ".join(f"{key}={value}" for key, value in given.items()) or "defaults"
        print(*(f"{name}: {said}: {problem}" for problem in problems), sep="\n", file=sys.stderr)
    print(f"{name}: {len(results)} parameter sets, " + (f"{len(bad)} refused" if bad else "nothing to refuse"))
    return len(bad)


def with_database(template):
    for number, given in enumerate(OF_THE_CART):
        of_database = OF_THE_DATABASE[number % len(OF_THE_DATABASE)]
        stack, _, problems = problems_of(os.path.join(ROOT, "aws", "database.yaml"), of_database)
        on = {} if problems else handed_on(stack, template)
        own = {key: value for key, value in given.items() if key not in VPC | IAM | SECRET}
        yield of_database | own, problems or problems_of(template, own | {"ReadModelAuthentication": "iam"} | on)[2]


def unfound():
    """How many planted faults pass."""
    missed = 0
    for name, faults in PLANTED.items():
        said = problems_of(os.path.join(ROOT, "aws", "validate", "planted", name), {"Size": "64"})[2]
        left = [fault for fault in faults if not any(fault in problem for problem in said)]
        print(*(f"planted/{name}: nobody says: {fault}" for fault in left), sep="\n", end="\n" if left else "", file=sys.stderr)
        missed += len(left)
    return missed


def main():
    if len(sys.argv) > 1:
        given = dict(each.split("=", 1) for each in sys.argv[2:])
        return tell(sys.argv[1], [(given, problems_of(sys.argv[1], given)[2])])
    cart, inventory = os.path.join(ROOT, "template.yaml"), os.path.join(ROOT, "examples", "inventory", "template.yaml")
    return unfound() + tell("template.yaml", [(each, problems_of(cart, POSTGRES | each)[2]) for each in OF_THE_CART]) \
        + tell("examples/inventory/template.yaml",
               [(each, problems_of(inventory, POSTGRES | CARTS | each)[2]) for each in OF_THE_INVENTORY]) \
        + tell("template.yaml with aws/database.yaml", list(with_database(cart)))


sys.exit(1 if main() else 0)
