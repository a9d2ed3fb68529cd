package cn.majordecision;

import cn.majordecision.base.ledger.LedgerCommands;
import cn.majordecision.matter.dossier.DossierCommand;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the engine: one process with the portal, Camunda Tasklist, the REST interfaces and, by default, its own database. */
@SpringBootApplication
public class MajorDecisionEngine {

    /** Starts the application with the settings of the environment. */
    public static void main(String[] arguments) {
        // The engine's columns carry no zone: every node must read them in the same one, Beijing time.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        if (LedgerCommands.named(arguments)) {
            System.exit(LedgerCommands.run(arguments));
        }
        if (DossierCommand.named(arguments)) {
            System.exit(DossierCommand.run(arguments));
        }
        SpringApplication.run(MajorDecisionEngine.class, arguments);
    }
}
