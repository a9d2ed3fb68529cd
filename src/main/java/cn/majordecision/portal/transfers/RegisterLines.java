package cn.majordecision.portal.transfers;

import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.matter.dossier.SealedRegister;
import cn.majordecision.matter.transfer.Transfer;
import cn.majordecision.matter.transfer.Transfers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the sealed dossiers and their transfers side by side (《档案法实施条例》第二十条). */
@Component
class RegisterLines {

    private final SealedRegister sealed;
    private final Transfers transfers;
    private final Units units;
    private final Clock clock;

    RegisterLines(SealedRegister sealed, Transfers transfers, Units units, Clock clock) {
        this.sealed = sealed;
        this.transfers = transfers;
        this.units = units;
        this.clock = clock;
    }

    /** Those that match, the one due first at the top. */
    List<RegisterLine> of(@Nullable Standing standing, String words) {
        Map<String, Transfer> moved =
                transfers.all().stream().collect(Collectors.toMap(Transfer::decision, Function.identity()));
        Map<String, String> names = units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        LocalDate today = LocalDate.now(clock);
        return sealed.all().stream()
                .map(line ->
                        line(line, names.getOrDefault(line.unit(), line.unit()), moved.get(line.decision()), today))
                .filter(line -> standing == null || line.standing() == standing)
                .filter(line -> words.isEmpty() || line.has(words))
                .toList();
    }

    /** One of them. */
    Optional<RegisterLine> of(String decision) {
        return sealed.find(decision)
                .map(line -> line(
                        line,
                        units.find(line.unit()).map(Unit::name).orElse(line.unit()),
                        transfers.of(decision).orElse(null),
                        LocalDate.now(clock)));
    }

    private static RegisterLine line(
            SealedRegister.Line line, String unit, @Nullable Transfer transfer, LocalDate today) {
        Standing standing = transfer == null ? Standing.of(line.transferDue(), today) : Standing.MOVED;
        return new RegisterLine(line, unit, standing, transfer);
    }
}
