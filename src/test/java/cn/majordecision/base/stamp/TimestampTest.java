package cn.majordecision.base.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.ledger.Unproven;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.tsp.TimeStampRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Timestamps as they are asked for, looked at, refused and renewed. */
class TimestampTest {

    private static final String NOTE = "majordecision/ledger\n42\nrootroot\n\n— sig\n";

    private final Clock clock = Clock.systemUTC();
    private final LocalAuthority authority = new LocalAuthority(clock);

    @Test
    @DisplayName("第三十三条：时间戳先核验再保存；换了内容、换了请求、换了证书的都拒绝；证书写明是演示")
    void a_timestamp_is_looked_at_before_it_is_believed() throws Exception {
        TimeStampRequest request = Token.request(NOTE);
        byte[] answer = authority.answer(request.getEncoded());
        X509CertificateHolder own = new X509CertificateHolder(authority.own().getEncoded());
        X509CertificateHolder other =
                new X509CertificateHolder(new LocalAuthority(clock).own().getEncoded());
        assertThat(Token.verified(answer, request, own))
                .isBetween(
                        clock.instant().minus(Duration.ofMinutes(1)),
                        clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(Token.verified(answer, NOTE, null)).isNotNull();
        assertThatThrownBy(() -> Token.verified(answer, NOTE + "x", null)).isInstanceOf(Token.Refused.class);
        assertThatThrownBy(() -> Token.verified(answer, Token.request(NOTE), null))
                .isInstanceOf(Token.Refused.class);
        assertThatThrownBy(() -> Token.verified(answer, request, other)).hasMessageContaining("不是指定的证书");
        assertThatThrownBy(() -> Token.verified("没有".getBytes(StandardCharsets.UTF_8), request, null))
                .isInstanceOf(Token.Refused.class);
        byte[] changed = answer.clone();
        changed[changed.length - 3] ^= 1;
        assertThatThrownBy(() -> Token.verified(changed, request, null)).isInstanceOf(Token.Refused.class);
        assertThat(authority.own().getSubjectX500Principal().getName()).contains("本地演示时间戳");
    }

    @Test
    @DisplayName("第三十三条：openssl ts -verify 核验时间戳通过，改动检查点后不通过")
    void openssl_agrees() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "stamp");
        Files.writeString(folder.resolve("checkpoint.txt"), NOTE);
        Files.writeString(folder.resolve("changed.txt"), NOTE + "x");
        Files.write(
                folder.resolve("checkpoint.tsr"),
                authority.answer(Token.request(NOTE).getEncoded()));
        try (Writer out = Files.newBufferedWriter(folder.resolve("tsa.pem"));
                JcaPEMWriter pem = new JcaPEMWriter(out)) {
            pem.writeObject(authority.own());
        }
        assertThat(openssl(folder, "checkpoint.txt")).isZero();
        assertThat(openssl(folder, "changed.txt")).isNotZero();
    }

    private static int openssl(Path folder, String data) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        "openssl", "ts", "-verify", "-data", data, "-in", "checkpoint.tsr", "-CAfile", "tsa.pem")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    @DisplayName("第三十三条：证据记录先换时间戳，再由 SHA-256 换为 SHA-512，逐个时间戳仍能核验；换了内容、到期没有续期的不能（RFC 4998）")
    void an_evidence_record_outlives_its_hash_function() throws Exception {
        Content content = out -> out.write(NOTE.getBytes(StandardCharsets.UTF_8));
        Content changed = out -> out.write((NOTE + "x").getBytes(StandardCharsets.UTF_8));
        EvidenceRecord first = EvidenceRecord.of(content, EvidenceRecord.Function.SHA_256, authority);
        byte[] rehashed = EvidenceRecord.read(
                        first.renewed(new LocalAuthority(clock)).encoded())
                .rehashed(content, EvidenceRecord.Function.SHA_512, authority)
                .encoded();
        assertThat(functions(rehashed, content)).containsExactly("SHA-256", "SHA-256", "SHA-512");
        assertThat(functions(first.encoded(), content)).containsExactly("SHA-256");
        assertThatThrownBy(() -> functions(rehashed, changed)).isInstanceOf(Unproven.class);
        assertThatThrownBy(() -> functions(first.encoded(), changed)).isInstanceOf(Unproven.class);
        byte[] broken = rehashed.clone();
        broken[broken.length / 3] ^= 1;
        assertThatThrownBy(() -> functions(broken, content)).isInstanceOf(Unproven.class);
        assertThatThrownBy(() ->
                        OfflineEvidence.of(rehashed, content, clock.instant().plus(Duration.ofDays(4000)), null))
                .hasMessageContaining("没有及时续期");
    }

    @Test
    @DisplayName("第三十三条：没有为原来的内容作过证的散列续期不算数，证据记录从第一个时间戳起逐个核验")
    void a_renewal_proves_nothing_the_first_timestamp_did_not() throws Exception {
        Content content = out -> out.write(NOTE.getBytes(StandardCharsets.UTF_8));
        Content other = out -> out.write(1);
        byte[] ours = EvidenceRecord.of(content, EvidenceRecord.Function.SHA_256, authority)
                .encoded();
        assertThatThrownBy(() -> EvidenceRecord.read(ours).rehashed(other, EvidenceRecord.Function.SHA_512, authority))
                .isInstanceOf(java.io.IOException.class);
        assertThatThrownBy(
                        () -> OfflineEvidence.of(ours, content, clock.instant(), new AuthorityOfTests().certificate()))
                .hasMessageContaining("不是指定的证书");
    }

    private List<String> functions(byte[] record, Content content) {
        return OfflineEvidence.of(record, content, clock.instant().plusSeconds(1), null).stream()
                .map(OfflineEvidence.Step::function)
                .toList();
    }

    @Test
    @DisplayName("第三十三条：正式环境拒绝本地演示时间戳；没有设置时不请求")
    void production_refuses_the_demonstration() throws Exception {
        MockEnvironment settings = new MockEnvironment();
        assertThat(new StampAuthority(settings, clock).authority()).isEmpty();
        assertThatThrownBy(() -> new StampAuthority(settings.withProperty("mde.timestamp.url", "local"), clock))
                .hasMessageContaining("正式环境不得使用");
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThat(new StampAuthority(demo, clock).authority().orElseThrow().name())
                .contains("不具有证据效力");
    }
}
