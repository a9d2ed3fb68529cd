#!/usr/bin/env python3
"""Verifies the package of a sealed dossier with nothing but Python 3.8 and a public key from outside the package:
    python3 verify.py PACKAGE.zip --key=ledger-key.p12.pub      (or the unpacked folder)
Exit code 0: sound; 1: broken, the first place is named; 2: could not be found out.
Proven is: the files are those of the manifests, no more and no less; each is named, by way of the sealed list, by the ledger; its
entries form one chain and one tree (RFC 6962) whose root lies in a log with a signed checkpoint (C2SP tlog-proof). Of a timestamp
(RFC 3161) only that it is of this checkpoint: who gave it is for "openssl ts -verify" or verify-dossier to say."""
import base64, hashlib, json, mmap, os, re, struct, sys, zlib

LIST, MIB, LONG = "data/案卷清单.json", 1 << 20, 0xFFFFFFFF

class Broken(Exception):
    """A place that is not as it was sealed."""

def need(holds, place, problem):
    if not holds:
        raise Broken(place + "，" + problem)

def header(name, size, crc):
    return struct.pack("<HHHHIIIH", 0x800, 0, 0, 0x21, crc, size, size, len(name))

class Zip:
    """A zip in the one form these packages have: stored, and no byte in it that is not accounted for."""
    def __init__(self, path):
        with open(path, "rb") as file:
            data = self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        places, at, central = {}, 0, b""
        while data[at:at + 4] == b"PK\3\4":
            crc, size, _, width = struct.unpack("<IIIH", data[at + 14:at + 28])
            name, begin = data[at + 30:at + 30 + width], at + 30 + width
            far = struct.pack("<HHQ", 1, 8, at) if at >= LONG else b""
            known = data[at:at + 30] == b"PK\3\4\x14\0" + header(name, size, crc) + b"\0\0" and name not in places
            need(known and begin + size <= len(data), "压缩包第 %d 字节" % at, "不是本系统写出的格式，或者不完整")
            central += b"PK\1\2\x14\3" + (b"\x2d\0" if far else b"\x14\0") + header(name, size, crc) + struct.pack(
                "<HHHHII", len(far), 0, 0, 0, 0o100644 << 16, min(at, LONG)) + name + far
            places[name], at = (begin, size, crc), begin + size
        count, end, few = len(places), b"", min(len(places), 0xFFFF)
        if at >= LONG or count >= 0xFFFF or len(central) >= LONG:
            end = b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 0x32D, 45, 0, 0, count, count, len(central), at)
            end += b"PK\6\7" + struct.pack("<IQI", 0, at + len(central), 1)
        end += b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, few, few, min(len(central), LONG), min(at, LONG), 0)
        need(len(data) - at == len(central + end) and data[at:] == central + end, "压缩包目录", "与各文件不符，或者夹带了其他内容")
        names = {name.decode(): place for name, place in places.items()}
        self.top = min(names, default="").split("/")[0]
        need(all(name.startswith(self.top + "/") for name in names), "压缩包", "应当只有一个顶层文件夹")
        self.places = {name[len(self.top) + 1:]: place for name, place in names.items()}

    def blocks(self, name):
        (at, size, crc), seen = self.places[name], 0
        for start in range(at, at + size, MIB):
            block = self.data[start:min(start + MIB, at + size)]
            seen = zlib.crc32(block, seen)
            yield block
        need(seen == crc, name, "校验和不符")

class Folder:
    """The same unpacked."""
    def __init__(self, path):
        self.top, self.path, self.places = None, path, {}
        for folder, folders, names in os.walk(path):
            links = [each for each in folders + names if os.path.islink(os.path.join(folder, each))]
            need(not links, folder, "含有链接：%s" % links)
            self.places.update((os.path.relpath(os.path.join(folder, name), path).replace(os.sep, "/"), None) for name in names)

    def blocks(self, name):
        with open(os.path.join(self.path, *name.split("/")), "rb") as file:
            yield from iter(lambda: file.read(MIB), b"")

def sums(bag, name, kinds):
    hashes, size = [hashlib.new(kind) for kind in kinds], 0
    for block in bag.blocks(name):
        size += len(block)
        for each in hashes:
            each.update(block)
    return [each.hexdigest() for each in hashes] + [size]

def written(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))

def strict(text, place):
    """The value of canonical JSON: no number but integers, no key twice, one way to write it."""
    try:
        value = json.loads(text, parse_float=int, parse_constant=int)
        need(isinstance(value, dict) and written(value) == text, place, "不是规范格式")
        return value
    except (ValueError, RecursionError):
        raise Broken(place + "，不是规范格式")

def digest(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def root(leaves):
    half = 1 << (len(leaves) - 1).bit_length() - 1 if len(leaves) > 1 else 0
    return digest(b"\1", root(leaves[:half]), root(leaves[half:])) if half else leaves[0]

def included(here, index, size, path):
    """The root that the path leads to (RFC 9162, 2.1.3.2); nothing for a path that ends too early."""
    last = size - 1
    for sibling in path if 0 <= index < size else [b""]:
        need(last > 0 and len(sibling) == 32, "总账证明", "长度不对")
        if index & 1 or index == last:
            here = digest(b"\1", sibling, here)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            here = digest(b"\1", here, sibling)
        index, last = index >> 1, last >> 1
    return here if last == 0 else None

# Ed25519 (RFC 8032, 5.1) in the plain coordinates of the curve.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P

def plus(a, b):
    both = D * a[0] * b[0] * a[1] * b[1] % P
    return (a[0] * b[1] + a[1] * b[0]) * pow(1 + both, -1, P) % P, (a[1] * b[1] + a[0] * b[0]) * pow(1 - both, -1, P) % P

def times(factor, one):
    total = 0, 1
    while factor:
        total, one, factor = plus(total, one) if factor & 1 else total, plus(one, one), factor >> 1
    return total

def point(data):
    y, odd = int.from_bytes(data, "little") & 2**255 - 1, data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    need(y < P and x * x % P == square and (x or not odd), "检查点", "签名或者公钥不是有效的点")
    return (P - x if x & 1 != odd else x), y

def signed(key, message, signature):
    need(len(signature) == 64, "检查点", "签名长度不对")
    s, base = int.from_bytes(signature[32:], "little"), point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return s < L and times(s, base) == plus(point(signature[:32]), times(h, point(key)))

def ledger(text, decision, partly):
    """The entries by number, and the leaves of all: where the list is the public one an entry may be given by its leaf alone."""
    entries, leaves, before = {}, [], "0" * 64
    for seq, line in enumerate(text.split("\n")[:-1], 1):
        place = "留痕第 %d 条" % seq
        entry = strict(line, place) if len(line) <= 4 * MIB else {}
        need(entry.get("seq") == seq and type(entry["seq"]) is int, place, "过长，或者序号不连续")
        if partly and set(entry) == {"leaf", "seq"}:
            need(re.fullmatch("[0-9a-f]{64}", str(entry["leaf"])), place, "摘要不完整")
            leaves.append(bytes.fromhex(entry["leaf"]))
        else:
            need(entry.get("decision") == decision and entry.get("prev") == before, place, "没有衔接上一条，或者不属于这项决策")
            leaves.append(digest(b"\0", line.encode()))
            entries[seq] = entry
        before = leaves[-1].hex()
    need(leaves and text.endswith("\n"), "留痕", "不完整")
    return entries, leaves

def checkpoint(head, proof, key):
    lines = proof.split("\n")
    gap = lines.index("")
    origin, size, top, _, line, _ = lines[gap + 1:]
    coded, index = lines[2:gap] + [top, line.split(" ")[2]], lines[1][6:]
    packed = [base64.b64decode(each, validate=True) for each in coded]
    form = ["c2sp.org/tlog-proof@v1", "index %d" % int(index), *coded[:-2], "", origin, "%d" % int(size), top, "",
            "\u2014 %s %s" % (origin, coded[-1]), ""]
    need(form == lines and coded == [base64.b64encode(each).decode() for each in packed], "总账证明", "格式不正确")
    note = "\n".join([origin, size, top, ""]).encode()
    hint = digest(origin.encode(), b"\n\1", key)[:4]
    need(packed[-1][:4] == hint and signed(key, note, packed[-1][4:]), "检查点", "没有所给公钥的有效签名")
    need(included(digest(b"\0", head), int(index), int(size), packed[:-2]) == packed[-2], "总账证明", "不能证明决策链头在已签名的总账之中")

def parts(der):
    """The values in DER, each with its tag."""
    found, at = [], 0
    while at < len(der):
        tag, size, at = der[at], der[at + 1], at + 2
        if size > 127:
            size, at = int.from_bytes(der[at:at + size - 128], "big"), at + size - 128
        found, at = found + [(tag, der[at:at + size])], at + size
    need(at == len(der), "时间戳", "格式不正确")
    return found

def inner(der, *way):
    for index in way:
        der = parts(der)[index][1]
    return der

def stamped(token, note):
    """When, as it says of itself; neither its signature nor the certificate is looked at."""
    said = inner(token, 0, 1, 1, 0, 2, 1, 0, 0)
    need(inner(said, 2, 0, 0).hex() == "608648016503040201" and inner(said, 2, 1) == digest(note), "时间戳", "不是这个检查点的")
    at = inner(said, 4).decode("ascii")
    demo = "这是演示用的时间戳，不具有证据效力。" if "本地演示时间戳".encode() in token else ""
    return "时间戳：自称 %s-%s-%s %s:%s:%s（世界时），确属这个检查点；签名和签发证书没有核验，请用 verify-dossier 或者 openssl ts -verify 核验。%s" % (
        at[:4], at[4:6], at[6:8], at[8:10], at[10:12], at[12:14], demo)

def recorded(listed, entries, own):
    """Every file of the list is named by an entry, and the list leaves out nothing that entries name."""
    seals = [each for each in entries.values() if each["type"] in ("DossierSealed", "IncrementSealed")]
    kinds, follows = [each["type"] for each in seals], listed.get("follows", {"number": 0})
    number = follows["number"]
    need(kinds[:1] == ["DossierSealed"] and kinds.count("DossierSealed") == 1 and 0 <= number < len(seals), LIST, "没有留痕记录")
    sealed = seals[number]["event"]
    need(own in (sealed["manifestSha256"], sealed.get("publicManifestSha256")), LIST, "没有留痕记录")
    need((seals[number]["seq"], seals[number]["prev"]) == (listed["ledger"]["entries"] + 1, listed["ledger"]["leaf"]), LIST, "与封存时的留痕不符")
    if "follows" in listed:
        chained = (number, sealed["previousSha256"]) == (sealed["number"], follows["previous"])
        need(number > 0 and chained and follows["previous"] == seals[number - 1]["event"]["manifestSha256"], LIST, "没有接续上一次封存的清单")
        need(not listed["records"] and set(sealed["documents"]) == {each["sha256"] for each in listed["documents"]}, "文件", "清单与留痕不一致")
        return
    earlier = [(each["type"], each["event"]) for seq, each in entries.items() if seq < seals[0]["seq"]]
    steps = [event for kind, event in earlier if kind == "StepCompleted"]
    told = {(event["record"], event["recordSha256"]) for event in steps}
    named = {each for event in steps for each in event["documents"]} | {event["sha256"] for kind, event in earlier if kind == "DraftAdded"}
    partly = listed["edition"] == "公开"
    need(partly or told == {(each["id"], each["sha256"]) for each in listed["records"]}, "办理记录", "清单与留痕不一致")
    need(partly or named == {each["sha256"] for each in listed["documents"]}, "文件", "清单与留痕不一致")

def verify(bag, key):
    kinds = ["sha256", "sm3"] if "manifest-sm3.txt" in bag.places else ["sha256"]
    found = {path: sums(bag, path, kinds) for path in sorted(bag.places)}
    def small(path):
        need(path in found and found[path][-1] <= 256 * MIB, path, "缺失或者过大")
        return b"".join(bag.blocks(path)).decode()
    payload = [path for path in found if path.startswith("data/")]
    tags = [path for path in found if not path.startswith(("data/", "tagmanifest-"))]
    for name, paths, at in [(name, paths, at) for name, paths in (("", payload), ("tag", tags)) for at in range(len(kinds))]:
        name, lines = "%smanifest-%s.txt" % (name, kinds[at]), ["%s  %s" % (found[path][at], path) for path in paths]
        wrong = sorted(set(small(name).splitlines()) ^ set(lines))
        need(small(name) == "\n".join(lines + [""]), name, "与文件不符：%s" % "".join(wrong[:1])[66:])
    listed = json.loads(small(LIST))
    head = listed["heading"]
    edition = listed["edition"] if listed["edition"] == "公开" else "馆藏" if "disclosures/pii.jsonl" in found else "移交"
    known = {each["path"]: each["sha256"] for kind in ("lists", "records", "documents", "renditions", "tags")
             for each in listed.get(kind, [])}
    known[LIST] = found[LIST][0]
    own = {"bagit.txt", "bag-info.txt", "ledger/entries.jsonl", "ledger/head.json", "ledger/head.tlog-proof", "ledger/key.pem"}
    own |= {"manifest-%s.txt" % kind for kind in kinds} | ({"disclosures/pii.jsonl"} if edition == "馆藏" else set())
    own |= {"ledger/checkpoint.tsr"} if "timestamp" in listed else set()
    strange = sorted(set(payload + tags) ^ (set(known) | own))
    need(not strange, "".join(strange[:1]), "缺失，或者不在封存的清单之中")
    for path, sha256 in known.items():
        need(found[path][0] == sha256, path, "与封存的清单不符")
    oxum = "%d.%d" % (sum(found[path][-1] for path in payload), len(payload))
    need(small("bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "bagit.txt", "不是 BagIt 1.0 的声明")
    info = (("External-Identifier", head["archiveNumber"]), ("External-Description", head["title"]), ("Internal-Sender-Identifier",
            head["decision"]), ("Bagging-Date", head["sealedOn"]), ("Edition", edition), ("Payload-Oxum", oxum))
    need(small("bag-info.txt") == "".join("%s: %s\n" % line for line in info), "bag-info.txt", "与封存的清单不符")
    need(bag.top in (None, head["folder"]), "文件夹名称", "与封存的清单不符")
    entries, leaves = ledger(small("ledger/entries.jsonl"), head["decision"], edition == "公开")
    told = strict(small("ledger/head.json"), "决策链头")
    need((told["decision"], told["size"], told["root"]) == (head["decision"], len(leaves), root(leaves).hex()), "决策链头", "与各条留痕算出的根不符")
    need(kinds == (["sha256", "sm3"] if "rootSm3" in told else ["sha256"]), "manifest-sm3.txt", "与总账所记的算法不符")
    try:
        checkpoint(small("ledger/head.json").encode(), small("ledger/head.tlog-proof"), key[12:])
    except (ValueError, IndexError):
        raise Broken("总账证明，格式不正确")
    own = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % base64.b64encode(key).decode()
    need(small("ledger/key.pem") == own, "ledger/key.pem", "与所给公钥不同")
    recorded(listed, entries, found[LIST][0])
    for number, line in enumerate(small("disclosures/pii.jsonl").split("\n")[:-1] if edition == "馆藏" else [], 1):
        each = strict(line, "个人信息第 %d 行" % number)
        commit = digest(written([each["salt"], each["name"], each["value"]]).encode()).hex()
        kept = entries.get(each["seq"], {}).get("commit", {}).get(each["name"])
        need(kept == commit and len(each) == 4, "个人信息第 %d 行" % number, "与留痕的承诺不符")
    dated = "没有时间戳：检查点的时间只由立档单位自己证明。"
    if "timestamp" in listed:
        try:
            dated = stamped(b"".join(bag.blocks("ledger/checkpoint.tsr")), small("ledger/head.tlog-proof").split("\n\n", 1)[1].encode())
        except (ValueError, IndexError):
            raise Broken("时间戳，格式不正确")
    return "案卷核验通过：%s版，%d 个文件，%d 字节；留痕 %d 条，其中 %d 条只有摘要。\n%s" % (
        edition, len(payload), sum(found[path][-1] for path in payload), len(leaves), len(leaves) - len(entries), dated)

def main(arguments):
    keys = [each[6:] for each in arguments if each.startswith("--key=")]
    packages = [each for each in arguments if not each.startswith("--")]
    try:
        need(len(keys) == len(packages) == 1, "用法", "python3 verify.py 案卷.zip --key=公钥文件（公钥须从包外取得）")
        with open(keys[0], encoding="ascii") as file:
            key = base64.b64decode("".join((file.read().split("-----") + ["", "", ""])[2].split()))
        need(len(key) == 44 and key[:12].hex() == "302a300506032b6570032100", keys[0], "不是 Ed25519 公钥")
        folder = os.path.isdir(packages[0])
        open(os.path.join(packages[0], "bagit.txt") if folder else packages[0], "rb").close()
    except (Broken, OSError, ValueError) as reason:
        print("未能完成核验：%s" % reason, file=sys.stderr)
        return 2
    try:
        print(verify(Folder(packages[0]) if folder else Zip(packages[0]), key))
        return 0
    except Exception as reason:
        code, words = (2, "未能完成核验：%s") if isinstance(reason, OSError) else (1, "案卷核验不通过，第一处：%s")
        print(words % (reason if isinstance(reason, (Broken, OSError)) else "格式不正确（%r）" % reason), file=sys.stderr)
        return code

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
