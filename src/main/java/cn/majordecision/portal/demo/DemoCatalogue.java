package cn.majordecision.portal.demo;

import cn.majordecision.matter.catalogue.Catalogue;
import cn.majordecision.matter.catalogue.KeepCatalogue;
import cn.majordecision.matter.catalogue.Publication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;

/** Publishes a catalogue of matters as real catalogues name them, for the year it is (第三条第三款). */
final class DemoCatalogue {

    private static final String OFFICE = "government-office";
    private static final int MET_DAYS_AGO = 30;
    private static final int CONSENTED_DAYS_AGO = 20;

    private final Catalogue catalogue;
    private final KeepCatalogue keep;
    private final Clock clock;

    DemoCatalogue(Catalogue catalogue, KeepCatalogue keep, Clock clock) {
        this.catalogue = catalogue;
        this.keep = keep;
        this.clock = clock;
    }

    /** Publishes it unless there is one already. */
    void publish() throws IOException {
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear();
        if (!catalogue.years().isEmpty()) {
            return;
        }
        keep.begin(OFFICE, year);
        new ClassPathResource("demo/catalogue.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(item -> keep.add(OFFICE, year, item[0], item[1], item[2]));
        keep.publish(
                OFFICE,
                year,
                new Publication(
                        "县人民政府第50次常务会议",
                        today.minusDays(MET_DAYS_AGO),
                        "县委办〔" + year + "〕12号",
                        today.minusDays(CONSENTED_DAYS_AGO)));
    }
}
