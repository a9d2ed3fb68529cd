package cn.majordecision.base.workflow.guard;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Refuses a resource that no release contains, when it is deployed and whenever it is read back from the database. Deployed can
 * only be what this release brings; what a former one has brought is still read.
 */
final class ReleasedOnly implements Deployer {

    private final Release release;
    private final ReleasedExpressions expressions;

    ReleasedOnly(Release release, ReleasedExpressions expressions) {
        this.release = release;
        this.expressions = expressions;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().values().forEach(resource -> check(deployment.isNew(), resource));
    }

    private void check(boolean isNew, ResourceEntity resource) {
        if (release.has(resource.getName(), resource.getBytes())) {
            return;
        }
        if (isNew || !release.had(resource.getName(), resource.getBytes())) {
            throw new CommandRefused("“%s”不是随本系统发布的流程、决策表或者表单，不得部署。".formatted(resource.getName()));
        }
        expressions.learn(resource.getName(), resource.getBytes());
    }
}
