package cn.majordecision.base.workflow.guard;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Refuses a resource that no release contains, when it is deployed and whenever it is read back from the database. */
final class ReleasedOnly implements Deployer {

    private final Release release;

    ReleasedOnly(Release release) {
        this.release = release;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().values().forEach(this::check);
    }

    private void check(ResourceEntity resource) {
        if (!release.has(resource.getName(), resource.getBytes())) {
            throw new CommandRefused("“%s”不是随本系统发布的流程、决策表或者表单，不得部署。".formatted(resource.getName()));
        }
    }
}
