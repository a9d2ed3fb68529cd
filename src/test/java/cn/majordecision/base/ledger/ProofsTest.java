package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.ledger.Proofs.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trees and proofs are those of RFC 6962: the published roots, and every proof up to 130 leaves, right and corrupted. */
class ProofsTest {

    private static final int LEAVES = 130;

    /** The leaves and roots of the test vectors published with Certificate Transparency. */
    private static final List<String> CONTENTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_published_roots_are_reproduced() {
        Frontier frontier = Frontier.empty(TreeHash.SHA_256);
        for (int i = 0; i < ROOTS.size(); i++) {
            frontier.addContent(HexFormat.of().parseHex(CONTENTS.get(i)));
            assertThat(HexFormat.of().formatHex(frontier.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void sm3_is_that_of_the_standard() {
        byte[] hash = new org.bouncycastle.jcajce.provider.digest.SM3.Digest()
                .digest("abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @ParameterizedTest
    @EnumSource
    void a_stored_frontier_goes_on_where_it_stopped(TreeHash hash) {
        Frontier one = Frontier.empty(hash);
        Frontier other = Frontier.empty(hash);
        for (byte[] leaf : leaves(hash)) {
            one.add(leaf);
            other.add(leaf);
            other = Frontier.of(hash, other.size(), other.stored());
            assertThat(other.root()).isEqualTo(one.root());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_inclusion_is_proven_and_no_corrupted_proof_is(TreeHash hash) {
        List<byte[]> leaves = leaves(hash);
        for (int size = 1; size <= LEAVES; size++) {
            List<byte[]> some = leaves.subList(0, size);
            Tree tree = tree(hash, some);
            for (int index = 0; index < size; index++) {
                byte[] leaf = leaves.get(index);
                long at = index;
                List<byte[]> proof = ProofPlan.inclusion(index, size).over(hash, some);
                assertThat(Proofs.includes(hash, leaf, at, tree, proof)).isTrue();
                assertThat(corrupted(proof, size + index)).noneMatch(bad -> Proofs.includes(hash, leaf, at, tree, bad));
                assertThat(Proofs.includes(hash, flipped(leaf), at, tree, proof))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_consistency_is_proven_and_no_corrupted_proof_is(TreeHash hash) {
        List<byte[]> leaves = leaves(hash);
        List<Tree> trees = new ArrayList<>();
        for (int size = 1; size <= LEAVES; size++) {
            List<byte[]> some = leaves.subList(0, size);
            Tree larger = tree(hash, some);
            trees.add(larger);
            for (int before = 1; before <= size; before++) {
                Tree smaller = trees.get(before - 1);
                List<byte[]> proof = ProofPlan.consistency(before, size).over(hash, some);
                assertThat(Proofs.consistent(hash, smaller, larger, proof)).isTrue();
                assertThat(corrupted(proof, size + before))
                        .noneMatch(bad -> Proofs.consistent(hash, smaller, larger, bad));
                Tree forged = new Tree(before, flipped(smaller.root()));
                assertThat(Proofs.consistent(hash, forged, larger, proof)).isFalse();
            }
        }
    }

    private static Tree tree(TreeHash hash, List<byte[]> leaves) {
        Frontier frontier = Frontier.empty(hash);
        leaves.forEach(frontier::add);
        return new Tree(leaves.size(), frontier.root());
    }

    private static List<byte[]> leaves(TreeHash hash) {
        List<byte[]> leaves = new ArrayList<>();
        Hasher hasher = hash.hasher();
        for (int i = 0; i < LEAVES; i++) {
            leaves.add(hasher.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    /** One step too many, one too few, one altered. */
    private static List<List<byte[]>> corrupted(List<byte[]> proof, int seed) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[32]);
        if (proof.isEmpty()) {
            return List.of(longer);
        }
        List<byte[]> altered = new ArrayList<>(proof);
        int place = seed % proof.size();
        altered.set(place, flipped(proof.get(place)));
        return List.of(longer, proof.subList(1, proof.size()), altered);
    }

    private static byte[] flipped(byte[] hash) {
        byte[] other = hash.clone();
        other[17] ^= 4;
        return other;
    }
}
