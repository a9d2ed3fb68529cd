package cn.majordecision.base.regulation;

import java.util.List;
import java.util.stream.Collectors;

/** An action that the law forbids as it stands; the message names every rule broken, with its article, in Chinese. */
public final class StatutoryViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    StatutoryViolation(List<Breach> breaches) {
        super(breaches.stream().map(Breach::toString).collect(Collectors.joining("\n")));
        this.breaches = List.copyOf(breaches);
    }

    /** The rules broken; never empty. */
    public List<Breach> breaches() {
        return breaches;
    }
}
