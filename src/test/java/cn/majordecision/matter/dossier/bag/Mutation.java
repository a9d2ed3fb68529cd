package cn.majordecision.matter.dossier.bag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One kind of tampering with a sealed package; whoever does it makes everything else fit as well as can be. */
enum Mutation {
    /** One bit anywhere, between the files too. */
    FLIP_IN_ZIP {
        @Override
        byte[] of(byte[] zip, Tampered bag) {
            return bag.flipped(zip);
        }
    },
    CUT_OR_APPEND_TO_ZIP {
        @Override
        byte[] of(byte[] zip, Tampered bag) {
            return bag.random.nextBoolean()
                    ? Arrays.copyOf(zip, bag.random.nextInt(zip.length))
                    : Arrays.copyOf(zip, zip.length + 1 + bag.random.nextInt(64));
        }
    },
    FLIP_IN_FILE {
        @Override
        void tamper(Tampered bag) {
            String path = bag.any("");
            bag.files.put(path, bag.flipped(bag.bytes(path)));
        }
    },
    REPLACE_PAYLOAD_AND_REMANIFEST {
        @Override
        void tamper(Tampered bag) throws Exception {
            String path = bag.any("data/");
            bag.files.put(path, bag.flipped(bag.bytes(path)));
            bag.remanifested();
        }
    },
    /** A document is replaced and the sealed list made to name the new one. */
    REPLACE_PAYLOAD_AND_LIST {
        @Override
        void tamper(Tampered bag) throws Exception {
            String path = bag.any("data/电子档案/");
            String before = BagFile.sha256(bag.bytes(path));
            bag.files.put(path, bag.flipped(bag.bytes(path)));
            bag.put(SealedFiles.LIST, bag.text(SealedFiles.LIST).replace(before, BagFile.sha256(bag.bytes(path))));
            bag.remanifested();
        }
    },
    REPLACE_TAG_AND_REMANIFEST {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> tags = List.of(
                    "bagit.txt",
                    "bag-info.txt",
                    "verify.py",
                    "ledger/head.json",
                    "ledger/head.tlog-proof",
                    "ledger/key.pem");
            String path = tags.get(bag.random.nextInt(tags.size()));
            bag.files.put(path, bag.flipped(bag.bytes(path)));
            bag.tagsRemanifested();
        }
    },
    EDIT_ENTRY {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> entries = bag.entries();
            edit(bag, entries);
            bag.entries(entries);
            bag.remanifested();
        }
    },
    EDIT_ENTRY_AND_RECHAIN {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> entries = bag.entries();
            edit(bag, entries);
            bag.rechained(entries, bag.random.nextBoolean());
            bag.remanifested();
        }
    },
    REWRITE_ALL_WITH_NEW_KEY {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> entries = bag.entries();
            edit(bag, entries);
            bag.rechained(entries, true);
            bag.forgedLog(bag.random.nextBoolean());
            bag.remanifested();
        }
    },
    DELETE_IN_THE_MIDDLE {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> entries = bag.entries();
            entries.remove(bag.random.nextInt(entries.size() - 1));
            finish(bag, entries);
        }
    },
    TRUNCATE_TAIL {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> entries = bag.entries();
            finish(bag, new ArrayList<>(entries.subList(0, 1 + bag.random.nextInt(entries.size() - 1))));
        }
    },
    INSERT_ENTRY {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> entries = bag.entries();
            entries.add(bag.random.nextInt(entries.size()), entries.get(bag.random.nextInt(entries.size())));
            finish(bag, entries);
        }
    },
    SWAP_ENTRIES {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> entries = bag.entries();
            int at = bag.random.nextInt(entries.size() - 1);
            Collections.swap(entries, at, at + 1 + bag.random.nextInt(entries.size() - 1 - at));
            finish(bag, entries);
        }
    },
    EXTRA_FILE {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> paths = List.of(
                    "data/新的文件.txt",
                    "data/电子档案/2026/新.pdf",
                    "ledger/extra.json",
                    "README",
                    "data/BAGIT.txt",
                    "Bagit.txt");
            bag.put(paths.get(bag.random.nextInt(paths.size())), "夹带");
            bag.remanifested();
        }
    },
    LEAD_ASTRAY {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> paths = List.of(
                    "../evil.sh",
                    "data/../../evil.sh",
                    "/etc/evil",
                    "data//evil",
                    "data/./evil",
                    "data/evil\\..\\x",
                    "data/a\nb",
                    "data/nul.txt");
            bag.put(paths.get(bag.random.nextInt(paths.size())), "evil");
            bag.remanifested();
        }
    },
    DROP_FILE {
        @Override
        void tamper(Tampered bag) throws Exception {
            String path = bag.any(bag.random.nextBoolean() ? "data/" : "");
            bag.files.remove(path);
            if (!path.contains("manifest-")) {
                bag.remanifested();
            }
        }
    },
    ALTER_DISCLOSURE {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> lines =
                    new ArrayList<>(bag.text(SealedFiles.DISCLOSURES).lines().toList());
            int at = bag.random.nextInt(lines.size());
            String[] changes = {"\"value\":\"", "\"salt\":\"", "\"seq\":", "\"name\":\""};
            String change = changes[bag.random.nextInt(changes.length)];
            lines.set(at, lines.get(at).replace(change, change + "1"));
            bag.put(SealedFiles.DISCLOSURES, String.join("\n", lines) + "\n");
            bag.remanifested();
        }
    },
    FORM_OF_MANIFEST {
        @Override
        void tamper(Tampered bag) throws Exception {
            String text = bag.text("manifest-sha256.txt");
            String line = text.lines().toList().get(bag.random.nextInt((int)
                    text.lines().count()));
            String[] forms = {
                text.replace("\n", "\r\n"),
                "\ufeff" + text,
                text + line + "\n",
                text.replace(line, line.toUpperCase(Locale.ROOT)),
                text.replace("  ", " *"),
                text.replace(line + "\n", ""),
                text + "\n",
                text.strip()
            };
            bag.put("manifest-sha256.txt", forms[bag.random.nextInt(forms.length)]);
            bag.tagsRemanifested();
        }
    },
    FORM_OF_LEDGER {
        @Override
        void tamper(Tampered bag) throws Exception {
            List<String> entries = bag.entries();
            int at = bag.random.nextInt(entries.size());
            String entry = entries.get(at);
            String deep = "{\"event\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
            String[] forms = {
                entry.replaceFirst(",", ", "),
                entry + " ",
                "\ufeff" + entry,
                entry + "\r",
                deep,
                "{}",
                "[]",
                "",
                "{\"a\":1.5,\"seq\":1}",
                "x".repeat(5 << 20),
                entry.replaceFirst("\"seq\":(\\d+)", "\"seq\":$1,\"seq\":$1"),
                entry.replaceFirst("\"seq\":(\\d+)", "\"seq\":$1.0")
            };
            entries.set(at, forms[bag.random.nextInt(forms.length)]);
            bag.entries(entries);
            bag.remanifested();
        }
    },
    FORM_OF_PROOF {
        @Override
        void tamper(Tampered bag) throws Exception {
            String proof = bag.text(Tampered.PROOF);
            String hash = "A".repeat(43) + "=\n";
            int gap = proof.indexOf("\n\n") + 1;
            String last = proof.lines().reduce("", (one, other) -> other);
            String[] forms = {
                proof.substring(0, gap) + hash + proof.substring(gap),
                proof.replaceFirst("index (\\d+)", "index 1$1"),
                proof.replaceFirst("index (\\d+)", "index 0$1"),
                proof.replaceFirst("(index \\d+\n)[^\n]+\n", "$1AAAA\n"),
                proof.replaceFirst("index", "extra AAAA\nindex"),
                proof + last + "\n",
                proof.replace("\n", "\r\n"),
                proof.replace(last, last.substring(0, last.length() - 8)),
                ""
            };
            String form = forms[bag.random.nextInt(forms.length)];
            bag.put(Tampered.PROOF, form.equals(proof) ? forms[0] : form);
            bag.remanifested();
        }
    };

    byte[] of(byte[] zip, Tampered bag) throws Exception {
        tamper(bag);
        return bag.zip();
    }

    void tamper(Tampered bag) throws Exception {
        throw new UnsupportedOperationException(name());
    }

    private static void edit(Tampered bag, List<String> entries) {
        int at = bag.random.nextInt(entries.size());
        String entry = entries.get(at);
        entries.set(
                at,
                bag.random.nextBoolean()
                        ? entry.replaceFirst("\"actor\":(null|\"[^\"]*\")", "\"actor\":\"somebody\"")
                        : entry.replaceFirst("\"at\":\"2", "\"at\":\"1"));
    }

    private static void finish(Tampered bag, List<String> entries) throws Exception {
        switch (bag.random.nextInt(3)) {
            case 0 -> bag.entries(entries);
            case 1 -> bag.rechained(entries, false);
            default -> bag.rechained(entries, true);
        }
        bag.remanifested();
    }
}
