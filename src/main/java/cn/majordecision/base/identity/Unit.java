package cn.majordecision.base.identity;

/** A unit of the government: an undertaking department, the justice bureau, the government office. */
public record Unit(String id, String name) {

    public Unit {
        IdentityId.require(id);
        if (name.isBlank()) {
            throw new IdentityRefused("unit.name");
        }
    }
}
