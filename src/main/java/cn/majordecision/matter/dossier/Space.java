package cn.majordecision.matter.dossier;

import static cn.majordecision.base.regulation.Requirement.R_086;

import cn.majordecision.base.regulation.Judgement;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says in words that a full disk stopped a sealing, of which nothing remains; any other failure goes on as it is. */
@Component
class Space {

    private static final Logger LOG = LoggerFactory.getLogger(Space.class);

    /** PostgreSQL: insufficient resources, such as 53100 disk full. */
    private static final String RESOURCES = "53";

    private final Judgement judgement;

    Space(Judgement judgement) {
        this.judgement = judgement;
    }

    void within(Runnable sealing) {
        try {
            sealing.run();
        } catch (DataAccessException failed) {
            if (!full(failed)) {
                throw failed;
            }
            LOG.error("数据库存储空间不足，案卷没有封存", failed);
            throw judgement.violation(R_086, "SealDossier.noSpace");
        }
    }

    private static boolean full(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said
                    && said.getSQLState() != null
                    && said.getSQLState().startsWith(RESOURCES)) {
                return true;
            }
        }
        return false;
    }
}
