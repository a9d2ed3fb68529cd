package cn.majordecision.base.rendition;

import cn.majordecision.base.print.ArchivalClaim;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Has veraPDF look at a file, and does not wait for ever: a PDF may be made to keep it busy. Carries out no article. */
@Component
class Examiner implements DisposableBean {

    private final long patience;
    private final ExecutorService hands = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "rendition-examiner");
        thread.setDaemon(true);
        return thread;
    });

    Examiner(@Value("${mde.converter.timeout:120000}") long patience) {
        this.patience = patience;
    }

    ArchivalClaim of(Path pdf) throws NotConverted {
        Future<ArchivalClaim> examined = hands.submit(() -> ArchivalClaim.of(pdf));
        try {
            return examined.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            throw new NotConverted("veraPDF 超过 " + Math.max(1, patience / 1000) + " 秒没有检验完");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotConverted("检验中止");
        } catch (ExecutionException broken) {
            throw new NotConverted("veraPDF 不能检验这份文件");
        } finally {
            examined.cancel(true);
        }
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
