package cn.majordecision;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the engine: one process with the portal, Camunda Tasklist, the REST interfaces and, by default, its own database. */
@SpringBootApplication
public class MajorDecisionEngine {

    /** Starts the application with the settings of the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(MajorDecisionEngine.class, arguments);
    }
}
