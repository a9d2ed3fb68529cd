package cn.majordecision.base.stamp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The configured authority: none, one on the net, or our own, which only the demonstration may have (第三十三条). */
@Component
class StampAuthority {

    private static final String LOCAL = "local";

    private final Optional<Authority> authority;
    private final @Nullable X509CertificateHolder pin;

    StampAuthority(Environment settings, Clock clock) throws IOException {
        boolean demo = settings.acceptsProfiles(Profiles.of("demo"));
        String url = settings.getProperty("mde.timestamp.url", demo ? LOCAL : "");
        String certificate = settings.getProperty("mde.timestamp.certificate", "");
        if (url.equals(LOCAL) && !demo) {
            throw new IllegalStateException("正式环境不得使用" + LocalAuthority.NAME + "，请将 mde.timestamp.url 设为时间戳机构的网址");
        }
        this.authority = url.isBlank()
                ? Optional.empty()
                : Optional.of(url.equals(LOCAL) ? new LocalAuthority(clock) : new RemoteAuthority(url));
        this.pin = certificate.isBlank() ? null : pin(Path.of(certificate));
    }

    private static X509CertificateHolder pin(Path file) throws IOException {
        return OfflineTimestamp.certificate(Files.readString(file))
                .orElseThrow(() -> new IllegalStateException("mde.timestamp.certificate 不是 PEM 格式的证书：" + file));
    }

    Optional<Authority> authority() {
        return authority;
    }

    @Nullable
    X509CertificateHolder pin() {
        return pin;
    }
}
