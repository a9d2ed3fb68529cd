package cn.majordecision.portal.audit;

import cn.majordecision.base.ledger.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the file and puts on record that it was made; without the record there is no file (第三十三条). */
@Component
class ExportList {

    private final ApplicationEventPublisher events;

    ExportList(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    public byte[] export(Register register, Asked asked, Sheet sheet) {
        byte[] file = Csv.of(sheet);
        events.publishEvent(
                new ListExported(register.path(), asked.filters(), sheet.rows().size(), Sha256.of(file)));
        return file;
    }
}
