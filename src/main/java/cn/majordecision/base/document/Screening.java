package cn.majordecision.base.document;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets no file in that the scanner objects to, or that it could not look at; without a scanner nothing is called clean. */
@Component
class Screening {

    private static final Logger LOG = LoggerFactory.getLogger(Screening.class);

    private final Clamd clamd;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate separate;

    Screening(Clamd clamd, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.clamd = clamd;
        this.events = events;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The scanner that found nothing; empty where none is configured. */
    Optional<String> passed(FileName name, ReceivedFile file) {
        if (!clamd.configured()) {
            return Optional.empty();
        }
        try {
            String scanner = clamd.version();
            clamd.finding(file.path()).ifPresent(signature -> refuse(name, file, signature, scanner));
            return Optional.of(scanner);
        } catch (IOException silent) {
            LOG.error("恶意代码检测没有完成，未接收文件", silent);
            throw new DocumentRefused("notScanned", name.text());
        }
    }

    /** The refusal stays on record although nothing else of the request does. */
    private void refuse(FileName name, ReceivedFile file, String signature, String scanner) {
        separate.executeWithoutResult(
                status -> events.publishEvent(new MalwareRefused(file.sha256(), file.size(), signature, scanner)));
        throw new DocumentRefused("malware", name.text(), signature);
    }
}
