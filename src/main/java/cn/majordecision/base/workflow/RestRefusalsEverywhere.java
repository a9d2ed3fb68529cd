package cn.majordecision.base.workflow;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Gives {@link RestRefusals} to every REST application of the engine, the webapps' too; Jersey finds it by itself. */
@Priority(AutoDiscoverable.DEFAULT_PRIORITY)
public final class RestRefusalsEverywhere implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext application) {
        if (!application.getConfiguration().isRegistered(RestRefusals.Restating.class)) {
            application.register(RestRefusals.Restating.class);
        }
    }
}
