package dev.tandem.rds.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerNameTest {

    @ParameterizedTest
    @CsvSource({
        "carts.cluster-abc.eu-west-1.rds.amazonaws.com, eu-west-1, false",
        "carts.abc.us-gov-west-1.rds.amazonaws.com, us-gov-west-1, false",
        "carts.cluster-ro-abc.cn-north-1.rds.amazonaws.com.cn, cn-north-1, false",
        "carts.proxy-abc.us-east-2.rds.amazonaws.com, us-east-2, true"
    })
    void a_name_of_rds_says_in_which_region_it_is(String host, String region, boolean proxy) {
        ServerName server = ServerName.of(host, 5432).orElseThrow();

        assertThat(server.region()).contains(region);
        assertThat(server.isOfRds()).isTrue();
        assertThat(server.isProxy()).isEqualTo(proxy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "carts.example.com",
                "rds.amazonaws.com",
                "carts.cluster-abc.eu-west-1.rds.amazonaws.com.example.com"
            })
    void any_other_name_is_none_of_rds(String host) {
        ServerName server = ServerName.of(host, 5432).orElseThrow();

        assertThat(server.region()).isEmpty();
        assertThat(server.isOfRds()).isFalse();
    }
}
