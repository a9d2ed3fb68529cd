package cn.majordecision.base.ledger;

/** Evidence outside the ledger does not prove what it says; the message is Chinese and names the place. */
public final class Unproven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** At that place, for that reason. */
    public Unproven(String place, String problem) {
        super(place + "，" + problem);
    }
}
