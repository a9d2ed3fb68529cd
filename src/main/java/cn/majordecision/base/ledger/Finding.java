package cn.majordecision.base.ledger;

/**
 * A place where what is stored is not what was recorded.
 *
 * @param check name of the check, in Chinese
 * @param place where, in Chinese
 * @param problem what is wrong, in Chinese
 */
public record Finding(String check, String place, String problem) {

    @Override
    public String toString() {
        return check + "：" + place + "，" + problem;
    }
}
